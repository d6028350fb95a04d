// SPDX-License-Identifier: Apache-2.0
/** How the window looks: its tabs and its tool bar, painted by the workbench itself. */
package org.intercala.workbench.window;

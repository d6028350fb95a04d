// SPDX-License-Identifier: Apache-2.0
/** The canvas on which workflows are drawn, its palette and its outline. */
package org.intercala.workbench.editor;

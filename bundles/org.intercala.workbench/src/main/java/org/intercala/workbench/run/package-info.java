// SPDX-License-Identifier: Apache-2.0
/** Running a workflow from the window. */
package org.intercala.workbench.run;

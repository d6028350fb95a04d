// SPDX-License-Identifier: Apache-2.0
/** What can be added to a workflow, and the ways to choose it: palette, search on the canvas, drag and drop. */
package org.intercala.workbench.editor.palette;

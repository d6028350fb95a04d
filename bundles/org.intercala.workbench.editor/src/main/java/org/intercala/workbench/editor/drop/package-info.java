// SPDX-License-Identifier: Apache-2.0
/** What can be dropped on the canvas: entries of the palette and data files. */
package org.intercala.workbench.editor.drop;

// SPDX-License-Identifier: Apache-2.0
/** What the mouse does on the canvas: select, move, link, pan. */
package org.intercala.workbench.editor.tool;

// SPDX-License-Identifier: Apache-2.0
/** What the menu and the keys do with the selection on the canvas. */
package org.intercala.workbench.editor.edit;

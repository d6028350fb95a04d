// SPDX-License-Identifier: Apache-2.0
/** What the canvas draws: cards, ports, links, panels; no model, no edit parts. */
package org.intercala.workbench.editor.figure;

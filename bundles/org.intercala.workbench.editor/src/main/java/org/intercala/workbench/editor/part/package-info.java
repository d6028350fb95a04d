// SPDX-License-Identifier: Apache-2.0
/** Edit parts: they follow the model and feed the figures; none writes to the model. */
package org.intercala.workbench.editor.part;

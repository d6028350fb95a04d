// SPDX-License-Identifier: Apache-2.0
/**
 * Places the cards of a pipeline; plain Java, for the report and for an editor.
 * {@link org.intercala.engine.layout.LayeredLayout} is the entry.
 */
package org.intercala.engine.layout;

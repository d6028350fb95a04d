// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

/** How the lines of a plot are drawn. */
interface Strokes {

    /** Classes of the style sheet for a line. */
    String classes(Line line);

    /** Own colour of a line as an attribute, or null where its class says it. */
    String stroke(Line line);
}

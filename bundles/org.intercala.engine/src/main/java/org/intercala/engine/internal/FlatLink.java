// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

/** A link between solver nodes, containers resolved. */
record FlatLink(FlatNode source, String output, FlatNode target, String input) {

    /** How many maps, counted from the outermost, hold both ends. */
    int common() {
        int common = 0;
        while (common < Math.min(source.maps().size(), target.maps().size())
                && source.maps().get(common) == target.maps().get(common)) {
            common++;
        }
        return common;
    }
}

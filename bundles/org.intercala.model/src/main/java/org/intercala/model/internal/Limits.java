// SPDX-License-Identifier: Apache-2.0
package org.intercala.model.internal;

/**
 * What a file may ask of the reader; beyond it the file is refused before anything is built from it.
 *
 * @param bytes size of the file
 * @param elements number of XML elements
 * @param depth nesting of XML elements
 */
public record Limits(long bytes, int elements, int depth) {
    public static final Limits DEFAULT = new Limits(64L << 20, 1_000_000, 200);
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/** How a table is read outside its points. */
public enum Extrapolation {
    /** Not at all: the value is NaN. */
    ERROR,
    /** The value at the nearest end. */
    CONSTANT,
    /** The straight line through the nearest end with the slope there. */
    LINEAR
}

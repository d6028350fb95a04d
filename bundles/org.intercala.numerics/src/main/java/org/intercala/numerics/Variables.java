// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/** The check of a variable number that every function of x and y needs. */
final class Variables {

    private Variables() {
    }

    static void check(int variable) {
        if (variable != 0 && variable != 1) {
            throw new IllegalArgumentException(
                    "variable is " + variable + "; a function of x and y has variable 0 (x) and variable 1 (y)");
        }
    }
}

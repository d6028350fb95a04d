// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/** What a table's numbers must satisfy. Rows are counted from 1, as people do. */
final class TableChecks {

    private TableChecks() {
    }

    static void axis(String name, double[] axis) {
        if (axis.length < 2) {
            throw new IllegalArgumentException(
                    "the table has " + axis.length + " " + name + " points; it needs at least 2");
        }
        finite(name, axis);
        for (int i = 1; i < axis.length; i++) {
            if (!(axis[i] > axis[i - 1])) {
                throw new IllegalArgumentException(
                        name + " in row " + (i + 1) + " is " + axis[i] + " after " + axis[i - 1] + " in row " + i
                                + "; the points must ascend without repetition");
            }
        }
    }

    static void finite(String name, double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isFinite(numbers[i])) {
                throw new IllegalArgumentException(
                        name + " in row " + (i + 1) + " is " + numbers[i] + "; it must be a finite number");
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import org.intercala.report.NumberText;
import org.intercala.report.ScalarResult;

/** Numbers as on the page, but with ordinary blanks, so that other programs find their words. */
final class Plain {

    private Plain() {
    }

    static String number(final double value, final int digits) {
        return blanks(NumberText.of(value, digits));
    }

    static String duration(final double seconds) {
        return blanks(NumberText.duration(seconds));
    }

    static String scalar(final ScalarResult scalar) {
        return blanks(scalar.text());
    }

    private static String blanks(final String text) {
        return text.replace('\u202F', ' ');
    }
}

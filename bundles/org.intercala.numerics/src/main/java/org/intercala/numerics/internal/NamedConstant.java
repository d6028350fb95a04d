// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

import org.intercala.numerics.Constants;

/**
 * The constants an expression may name. There is no {@code e}: the elementary charge is {@code qe}, Euler's number
 * {@code exp(1)}.
 */
enum NamedConstant {
    PI("pi", Math.PI),
    FARADAY("F", Constants.FARADAY),
    GAS("R", Constants.GAS_CONSTANT),
    BOLTZMANN("kB", Constants.BOLTZMANN),
    AVOGADRO("NA", Constants.AVOGADRO),
    CHARGE("qe", Constants.ELEMENTARY_CHARGE);

    private final String text;
    private final double value;

    NamedConstant(String text, double value) {
        this.text = text;
        this.value = value;
    }

    String text() {
        return text;
    }

    double value() {
        return value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import java.util.ArrayList;
import java.util.List;

import org.intercala.report.NumberText;

/** Round numbers along an axis. */
public final class Ticks {

    private static final int DIGITS = 6;
    private static final double ROUNDING = 1e-9;

    /** @param at value @param text for people */
    public record Tick(double at, String text) {
    }

    private Ticks() {
    }

    /** At most so many round numbers between two ends. */
    public static List<Tick> between(final double lower, final double upper, final int most) {
        final List<Tick> ticks = new ArrayList<>();
        if (!(upper > lower) || most < 1) {
            return ticks;
        }
        final double raw = (upper - lower) / most;
        final double power = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
        final double ratio = raw / power;
        final double step = power * (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10);
        for (double i = Math.ceil(lower / step - ROUNDING); i * step <= upper + ROUNDING * step; i++) {
            ticks.add(new Tick(i * step, NumberText.of(i * step, DIGITS)));
        }
        return ticks;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

/** Signs of states and verdicts as shapes: they say the same without colour. One family, 16 pixels, 1.5 pixel lines. */
final class StateIcon {

    private StateIcon() {
    }

    /** Draws the sign of a state into an SVG, centred at a point. */
    static void draw(final Markup out, final State state, final double x, final double y) {
        disc(out, state.tone(), shape(state), x, y);
    }

    /** The sign of a state as an image of its own. */
    static void inline(final Markup out, final State state) {
        inline(out, state.tone(), shape(state));
    }

    /** The sign of a verdict or severity as an image of its own. */
    static void verdict(final Markup out, final String verdict) {
        switch (verdict) {
        case "PASS" -> inline(out, "ok", "M-3.6 0.3L-1.1 2.8L3.8 -2.6");
        case "WARN" -> inline(out, "warning", "M0 -4V0.8M0 3.6V3.7");
        case "FAIL" -> inline(out, "error", "M-2.8 -2.8L2.8 2.8M2.8 -2.8L-2.8 2.8");
        case "INFO" -> inline(out, "calm", "M0 -3.7V-3.6M0 -0.6V4");
        default -> inline(out, "calm", "M-3.5 0H3.5");
        }
    }

    private static String shape(final State state) {
        return switch (state) {
        case DONE, CACHED -> "M-3.6 0.3L-1.1 2.8L3.8 -2.6";
        case FAILED -> "M-2.8 -2.8L2.8 2.8M2.8 -2.8L-2.8 2.8";
        case CANCELLED -> "M-2.4 -2.4H2.4V2.4H-2.4Z";
        case SKIPPED -> "M-3.5 0H3.5";
        };
    }

    private static void inline(final Markup out, final String tone, final String shape) {
        out.open("svg", "class", "icon", "viewBox", "0 0 18 18", "aria-hidden", "true");
        disc(out, tone, shape, 9, 9);
        out.close();
    }

    private static void disc(final Markup out, final String tone, final String shape, final double x, final double y) {
        out.open("g", "class", "state tone-" + tone, "transform",
                "translate(" + PathText.pixel(x) + " " + PathText.pixel(y) + ")")
                .empty("circle", "r", "8").empty("path", "d", shape).close();
    }
}

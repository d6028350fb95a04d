// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The colours of the style sheet, for readers of every kind of sight, in both themes. */
class ColourTest {

    /** Full loss of one kind of cone, on linear sRGB (Machado, Oliveira, Fernandes, doi:10.1109/TVCG.2009.113). */
    private static final double[][][] SIGHTS = { { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
            { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
            { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
            { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
                    { 0.004733, 0.691367, 0.303900 } } };

    private final String css = read();

    @Test
    void seriesDifferForEveryKindOfSight() {
        for (int theme = 0; theme < 2; theme++) {
            for (int i = 1; i <= LineStyle.COLOURS; i++) {
                for (int j = 1; j < i; j++) {
                    for (final double[][] sight : SIGHTS) {
                        final double difference = difference(colour("c" + i, theme), colour("c" + j, theme), sight);
                        assertTrue(difference > 14.5,
                                "theme " + theme + ": c" + i + " and c" + j + " differ by " + difference);
                    }
                }
            }
        }
    }

    @Test
    void textStandsOutFromItsGround() {
        for (int theme = 0; theme < 2; theme++) {
            for (final String ground : List.of("page", "card", "canvas")) {
                for (final String text : List.of("text", "minor", "accent", "error", "warning", "ok")) {
                    final double contrast = contrast(colour(text, theme), colour(ground, theme));
                    assertTrue(contrast >= 4.5, "theme " + theme + ": " + text + " on " + ground + " has " + contrast);
                }
            }
        }
    }

    private double[] colour(final String name, final int theme) {
        final var matcher = Pattern.compile("--" + name + ": #([0-9a-f]{6})").matcher(css);
        final List<double[]> found = new ArrayList<>();
        while (matcher.find()) {
            final int rgb = Integer.parseInt(matcher.group(1), 16);
            found.add(new double[] { linear(rgb >> 16), linear(rgb >> 8 & 255), linear(rgb & 255) });
        }
        assertTrue(found.size() >= 2, name + " is not set for both themes");
        return found.get(theme);
    }

    private static double linear(final int channel) {
        final double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double contrast(final double[] a, final double[] b) {
        final double first = luminance(a) + 0.05;
        final double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(final double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    /** Distance in CIE Lab; about 2 is just noticeable. */
    private static double difference(final double[] a, final double[] b, final double[][] sight) {
        final double[] first = lab(a, sight);
        final double[] second = lab(b, sight);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (first[i] - second[i]) * (first[i] - second[i]);
        }
        return Math.sqrt(sum);
    }

    private static double[] lab(final double[] rgb, final double[][] sight) {
        final double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(sight[i][0] * rgb[0] + sight[i][1] * rgb[1] + sight[i][2] * rgb[2], 0, 1);
        }
        final double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        final double y = root(luminance(seen));
        final double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return new double[] { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
    }

    private static double root(final double value) {
        return value > 0.008856 ? StrictMath.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    private static String read() {
        try (var in = HtmlPage.class.getResourceAsStream("report.css")) {
            final String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(-1, text.indexOf('<'));
            return text;
        } catch (final IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

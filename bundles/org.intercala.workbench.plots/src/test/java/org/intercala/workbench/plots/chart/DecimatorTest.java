// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class DecimatorTest {

    private static final int WIDTH = 500;
    /** One pixel for each hundredth of y, growing downwards. */
    private static final AxisMap Y = new AxisMap(-1, 1, false, 200, 0);

    private static AxisMap x(final double lower, final double upper) {
        return new AxisMap(lower, upper, false, 0, WIDTH);
    }

    private static double[] index(final int count) {
        final double[] x = new double[count];
        Arrays.setAll(x, i -> i);
        return x;
    }

    @Test
    void aMillionPointsBecomeAtMostFourAPixelAndNoExtremeIsLost() {
        final int count = 1_000_000;
        final double[] y = new double[count];
        final var random = new Random(1);
        Arrays.setAll(y, i -> 0.5 * random.nextDouble());
        y[123_456] = 0.97;
        y[654_321] = -0.93;
        final double[][] pixels = Decimator.pixels(index(count), y, true, x(0, count - 1), Y, WIDTH);
        final int[] inColumn = new int[WIDTH + 1];
        for (final double px : pixels[0]) {
            inColumn[(int) px]++;
        }
        assertTrue(Arrays.stream(inColumn).max().orElseThrow() <= 4, "points in the fullest column");
        assertEquals(Y.pixel(0.97), Arrays.stream(pixels[1]).min().orElseThrow(), 1e-9);
        assertEquals(Y.pixel(-0.93), Arrays.stream(pixels[1]).max().orElseThrow(), 1e-9);
        assertEquals(0, pixels[0][0], 1e-9);
        assertEquals(WIDTH, pixels[0][pixels[0].length - 1], 1e-9);
        for (int i = 1; i < pixels[0].length; i++) {
            assertTrue(pixels[0][i - 1] <= pixels[0][i], "order at " + i);
        }
    }

    @Test
    void extremesOfAColumnKeepTheirOrder() {
        final double[] x = { 0, 0.1, 0.2, 0.3, 0.4, 1 };
        final double[] y = { 0, 0.2, -0.5, 0.6, 0.1, 0.3 };
        final double[][] pixels = Decimator.pixels(x, y, true, new AxisMap(0, 1, false, 0, 1), Y, 1);
        assertArrayEquals(new double[] { Y.pixel(0), Y.pixel(-0.5), Y.pixel(0.6), Y.pixel(0.1), Y.pixel(0.3) },
                pixels[1], 1e-9);
    }

    @Test
    void gapsStayGaps() {
        final double[] y = { 0.1, Double.NaN, 0.2, 0.3, Double.NaN, Double.NaN, 0.4 };
        final double[][] pixels = Decimator.pixels(index(7), y, true, x(0, 6), Y, WIDTH);
        final boolean[] gap = new boolean[pixels[1].length];
        for (int i = 0; i < gap.length; i++) {
            gap[i] = Double.isNaN(pixels[1][i]);
        }
        assertArrayEquals(new boolean[] { false, true, false, false, true, false }, gap);
    }

    @Test
    void whatALogarithmCannotShowIsAGap() {
        final double[] y = { 1, -1, 10 };
        final double[][] pixels = Decimator.pixels(index(3), y, true, x(0, 2), new AxisMap(0.1, 10, true, 100, 0),
                WIDTH);
        assertArrayEquals(new double[] { 50, Double.NaN, 0 }, pixels[1], 1e-9);
    }

    @Test
    void ofWhatIsZoomedInOnlyTheNeighboursOutsideAreKept() {
        final double[][] pixels = Decimator.pixels(index(1000), new double[1000], true, x(400, 410), Y, WIDTH);
        assertEquals(13, pixels[0].length);
        assertEquals(-50, pixels[0][0], 1e-9);
        assertEquals(WIDTH + 50, pixels[0][12], 1e-9);
    }

    @Test
    void aLineThatTurnsBackIsFollowed() {
        final double[] x = { 0, 5, 0, 5 };
        final double[] y = { 0, 0.1, 0.2, 0.3 };
        final double[][] pixels = Decimator.pixels(x, y, false, x(0, 5), Y, WIDTH);
        assertArrayEquals(new double[] { 0, WIDTH, 0, WIDTH }, pixels[0], 1e-9);
    }

    @Test
    void theValuesAreNotTouched() {
        final double[] x = index(100);
        final double[] y = index(100);
        Decimator.pixels(x, y, true, x(0, 99), Y, 10);
        assertArrayEquals(index(100), x);
        assertArrayEquals(index(100), y);
    }
}

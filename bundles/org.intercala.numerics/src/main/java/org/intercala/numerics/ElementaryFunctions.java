// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/** Elementary functions that {@link StrictMath} lacks, with the same bits on every machine. */
public final class ElementaryFunctions {

    private static final double LOG_2 = 0.6931471805599453;
    /** From here on \( \sqrt{1+x^2} = x \) in double precision. */
    private static final double LARGE = 0x1p28;
    private static final int LARGEST_HALVES = 17;
    /** Beyond this {@link #exp} leaves the work to StrictMath, which knows overflow and denormal numbers. */
    private static final double LARGEST_EXPONENT = 700;
    private static final int PARTS = 64;
    private static final double PARTS_PER_UNIT = PARTS / LOG_2;
    /** ln 2 / 64 in two pieces; the first has so few bits that its multiples are exact. */
    private static final double PART_HIGH = 0x1.62e42fep-7;
    private static final double PART_LOW = 0x1.f473de6af278fp-36;
    private static final double ROUND = 0x1.8p52;
    private static final double[] POWERS = new double[PARTS];

    static {
        for (int i = 0; i < PARTS; i++) {
            POWERS[i] = StrictMath.pow(2, (double) i / PARTS);
        }
    }

    private ElementaryFunctions() {
    }

    /**
     * \( e^x \) to two units in the last place, several times as fast as {@link StrictMath#exp}: \( 2^{k/64} e^r \)
     * with \( |r| \le \ln 2/128 \).
     */
    public static double exp(double x) {
        if (!(Math.abs(x) <= LARGEST_EXPONENT)) {
            return StrictMath.exp(x);
        }
        double rounded = x * PARTS_PER_UNIT + ROUND;
        int k = (int) Double.doubleToRawLongBits(rounded);
        double multiple = rounded - ROUND;
        double r = x - multiple * PART_HIGH - multiple * PART_LOW;
        double tail = r + r * r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120))));
        double power = POWERS[k & PARTS - 1];
        double scale = Double.longBitsToDouble((long) ((k >> 6) + 1023) << 52);
        return (power + power * tail) * scale;
    }

    /** Inverse hyperbolic sine, to two units in the last place, odd. */
    public static double asinh(double x) {
        double a = Math.abs(x);
        double result = a > LARGE ? StrictMath.log(a) + LOG_2
                : StrictMath.log1p(a + a * a / (1 + Math.sqrt(1 + a * a)));
        return Math.copySign(result, x);
    }

    /** \( 1/\cosh^2 x \), the derivative of tanh, without the cancellation of \( 1-\tanh^2 x \). */
    public static double sech2(double x) {
        double q = StrictMath.exp(-2 * Math.abs(x));
        return 4 * q / ((1 + q) * (1 + q));
    }

    /** \( x \ln x \) with its limit 0 at x = 0; NaN for negative x. */
    public static double xlogx(double x) {
        return x == 0 ? 0 : x * StrictMath.log(x);
    }

    /**
     * \( x^p \) as {@link StrictMath#pow}, to five units in the last place; faster, and without the working arrays it
     * makes, for whole and half exponents up to 8.5.
     */
    public static double pow(double x, double p) {
        double doubled = 2 * Math.abs(p);
        if (!(doubled <= LARGEST_HALVES) || doubled != (int) doubled) {
            return StrictMath.pow(x, p);
        }
        int whole = (int) doubled >> 1;
        // Adding zero makes the root of -0 positive, as pow has it.
        double result = ((int) doubled & 1) == 1 ? Math.sqrt(x) + 0.0 : 1;
        double square = x;
        for (int n = whole; n > 0; n >>= 1) {
            if ((n & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return p < 0 ? 1 / result : result;
    }
}

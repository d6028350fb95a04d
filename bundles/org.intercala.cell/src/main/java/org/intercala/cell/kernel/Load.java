// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * What a cell is connected to: one equation g(t, I, V) = 0 between its current (A, positive on discharge) and its
 * voltage (V).
 */
public sealed interface Load {

    /** Value of g. @param t time since the step began (s) @param current I (A) @param voltage V (V) */
    double residual(double t, double current, double voltage);

    /** \( \partial g/\partial I \). @param current I (A) @param voltage V (V) */
    double byCurrent(double current, double voltage);

    /** \( \partial g/\partial V \); 0 when the current does not depend on the voltage. @param current I (A) */
    double byVoltage(double current);

    /** A current or a power as a function of time. */
    @FunctionalInterface
    interface Profile {

        /** @param t time since the step began (s) @return current (A) or power (W) */
        double at(double t);
    }

    /** A given current. @param profile I(t) (A) */
    record Current(Profile profile) implements Load {

        /** A constant current (A). */
        public static Current of(double current) {
            Arguments.finite(current, "current", "A");
            return new Current(t -> current);
        }

        @Override
        public double residual(double t, double current, double voltage) {
            return profile.at(t) - current;
        }

        @Override
        public double byCurrent(double current, double voltage) {
            return -1;
        }

        @Override
        public double byVoltage(double current) {
            return 0;
        }
    }

    /** A given voltage. @param voltage (V) */
    record Voltage(double voltage) implements Load {

        /** @throws IllegalArgumentException when the voltage is not finite */
        public Voltage {
            Arguments.finite(voltage, "voltage", "V");
        }

        @Override
        public double residual(double t, double current, double actual) {
            return voltage - actual;
        }

        @Override
        public double byCurrent(double current, double actual) {
            return 0;
        }

        @Override
        public double byVoltage(double current) {
            return -1;
        }
    }

    /** A given power. @param profile P(t) delivered by the cell (W) */
    record Power(Profile profile) implements Load {

        /** A constant power (W). @throws IllegalArgumentException when it is not finite */
        public static Power of(double power) {
            Arguments.finite(power, "power", "W");
            return new Power(t -> power);
        }

        @Override
        public double residual(double t, double current, double voltage) {
            return profile.at(t) - voltage * current;
        }

        @Override
        public double byCurrent(double current, double voltage) {
            return -voltage;
        }

        @Override
        public double byVoltage(double current) {
            return -current;
        }
    }

    /** A resistor. @param resistance (ohm), positive */
    record Resistance(double resistance) implements Load {

        /** @throws IllegalArgumentException when the resistance is not positive */
        public Resistance {
            Arguments.positive(resistance, "resistance", "ohm");
        }

        @Override
        public double residual(double t, double current, double voltage) {
            return voltage - current * resistance;
        }

        @Override
        public double byCurrent(double current, double voltage) {
            return -resistance;
        }

        @Override
        public double byVoltage(double current) {
            return 1;
        }
    }
}

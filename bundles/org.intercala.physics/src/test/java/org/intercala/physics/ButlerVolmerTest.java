// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ButlerVolmerTest {

    private static final double T = 298.15;

    @ParameterizedTest
    @CsvSource({ ".001,.0389242013", ".01,.3916788779", ".05,2.2680545603", ".1,6.8584077913" })
    void currentTable(double overpotential, double expected) {
        assertEquals(expected, ButlerVolmer.currentDensity(1, overpotential, T), 1e-10);
        assertEquals(-expected, ButlerVolmer.currentDensity(1, -overpotential, T), 1e-10);
        assertEquals(overpotential, ButlerVolmer.overpotential(expected, 1, T), 1e-11);
    }

    @Test
    void inverseOfTheSpecification() {
        assertEquals(.0663298659, ButlerVolmer.overpotential(1.6, .4760788, T), 5e-11);
        assertEquals(0.0256925791, ButlerVolmer.thermalVoltage(T), 5e-11);
    }

    @Test
    void laws() {
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            double exchange = StrictMath.exp(10 * random.nextGaussian());
            double eta = 0.3 * random.nextGaussian();
            double t = 250 + 100 * random.nextDouble();
            double voltage = ButlerVolmer.thermalVoltage(t);
            double current = ButlerVolmer.currentDensity(exchange, eta, t);
            assertEquals(0, ButlerVolmer.currentDensity(exchange, 0, t));
            assertTrue(current * eta >= 0);
            assertEquals(eta, ButlerVolmer.overpotential(current, exchange, t), 1e-13 * Math.abs(eta) + 1e-18);
            assertEquals(1, ButlerVolmer.conductance(exchange, 0, t) * voltage / exchange, 1e-15);
            assertEquals(1,
                    ButlerVolmer.chargeTransferResistance(exchange, t) * ButlerVolmer.conductance(exchange, 0, t),
                    1e-15);
            double anodic = exchange * StrictMath.exp(0.5 * eta / voltage);
            double cathodic = exchange * StrictMath.exp(-0.5 * eta / voltage);
            assertEquals(anodic - cathodic, current, 1e-14 * (anodic + cathodic) * (1 + Math.abs(eta / voltage)));
            assertEquals(0.5 * (anodic + cathodic) / voltage, ButlerVolmer.conductance(exchange, eta, t),
                    1e-13 * (anodic + cathodic) / voltage);
        }
    }

    /** Transfer coefficients 0.3 and 0.7. */
    @ParameterizedTest
    @CsvSource({ ".001,.0386223780", ".01,.3623457353", ".05,1.5368040951", ".1,3.1488598171", "-.05,-3.3472525904" })
    void asymmetricTable(double overpotential, double expected) {
        assertEquals(expected, ButlerVolmer.currentDensity(1, overpotential, T, 0.3), 1e-10);
        assertEquals(overpotential, ButlerVolmer.overpotential(expected, 1, T, 0.3), 1e-10);
        assertEquals(.0661487763, ButlerVolmer.overpotential(2, 1, T, 0.3), 5e-11);
    }

    /** Inverse, detailed balance, slope, mirror and Tafel slopes at random states, far beyond what a cell meets. */
    @Test
    void asymmetricLaws() {
        var random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            double anodic = 0.05 + 0.9 * random.nextDouble();
            double exchange = StrictMath.exp(5 * random.nextGaussian());
            double eta = 0.5 * random.nextGaussian();
            double v = ButlerVolmer.thermalVoltage(T);
            double current = ButlerVolmer.currentDensity(exchange, eta, T, anodic);
            assertEquals(eta, ButlerVolmer.overpotential(current, exchange, T, anodic), 2e-13 * Math.abs(eta) + 1e-18);
            assertEquals(-current, ButlerVolmer.currentDensity(exchange, -eta, T, 1 - anodic),
                    1e-13 * Math.abs(current), "both coefficients exchanged, lithium goes the other way");
            double conductance = ButlerVolmer.conductance(exchange, eta, T, anodic);
            double h = 1e-5;
            double slope = (ButlerVolmer.currentDensity(exchange, eta + h, T, anodic)
                    - ButlerVolmer.currentDensity(exchange, eta - h, T, anodic)) / (2 * h);
            assertEquals(1, slope / conductance, 1e-6);
            assertEquals(exchange / v, ButlerVolmer.conductance(exchange, 0, T, anodic), 1e-14 * exchange / v);
            // Detailed balance: the anodic part is exp(F eta/RT) times the cathodic one. Slope and current give both.
            double back = exchange * StrictMath.exp((anodic - 1) * eta / v);
            assertEquals(back, v * conductance - anodic * current, 1e-13 * v * conductance);
            assertEquals(back * StrictMath.exp(eta / v), v * conductance + (1 - anodic) * current,
                    1e-13 * v * conductance);
            double far = 1e12 * exchange;
            assertEquals(v * StrictMath.log(10) / anodic, ButlerVolmer.overpotential(10 * far, exchange, T, anodic)
                    - ButlerVolmer.overpotential(far, exchange, T, anodic), 1e-12 / anodic);
            assertEquals(v * StrictMath.log(10) / (1 - anodic),
                    ButlerVolmer.overpotential(-far, exchange, T, anodic)
                            - ButlerVolmer.overpotential(-10 * far, exchange, T, anodic),
                    1e-12 / (1 - anodic));
            assertEquals(ButlerVolmer.overpotential(current, exchange, T),
                    ButlerVolmer.overpotential(current, exchange, T, 0.5));
            assertEquals(ButlerVolmer.currentDensity(exchange, eta, T),
                    ButlerVolmer.currentDensity(exchange, eta, T, 0.5));
        }
        assertEquals(0, ButlerVolmer.overpotential(0, 1, T, 0.2));
        assertEquals(Double.POSITIVE_INFINITY, ButlerVolmer.overpotential(1, 0, T, 0.2));
    }

    /** The rate constant as published: Marquis graphite, 2e-5 A/m² (m³/mol)^1.5, at the initial state of the cell. */
    @Test
    void exchangeCurrentDensity() {
        double maximum = 24983.2619938437;
        double surface = 19986.609595075;
        double exchange = ButlerVolmer.exchangeCurrentDensity(2e-5, 1000, surface, maximum);
        assertEquals(2e-5 * maximum * Math.sqrt(1000 * 0.8 * 0.2), exchange, 1e-12);
        assertEquals(6.3203, exchange, 5e-5);
        double h = 1;
        double slope = (ButlerVolmer.exchangeCurrentDensity(2e-5, 1000, surface + h, maximum)
                - ButlerVolmer.exchangeCurrentDensity(2e-5, 1000, surface - h, maximum)) / (2 * h);
        assertEquals(1, ButlerVolmer.exchangeCurrentSlope(2e-5, 1000, surface, maximum) / slope, 1e-7);
        assertEquals(0, ButlerVolmer.exchangeCurrentSlope(2e-5, 1000, 0.5 * maximum, maximum));
    }

    @Test
    void outsideIsNotANumberAndTheEndsBlock() {
        assertTrue(Double.isNaN(ButlerVolmer.exchangeCurrentDensity(2e-5, 1000, -1, 100)));
        assertTrue(Double.isNaN(ButlerVolmer.exchangeCurrentDensity(2e-5, 1000, 100.001, 100)));
        assertTrue(Double.isNaN(ButlerVolmer.exchangeCurrentDensity(2e-5, -1, 50, 100)));
        assertEquals(0, ButlerVolmer.exchangeCurrentDensity(2e-5, 1000, 100, 100));
        assertEquals(Double.POSITIVE_INFINITY, ButlerVolmer.overpotential(1, 0, T));
    }

    @Test
    void arrhenius() {
        assertEquals(1, Arrhenius.factor(35000, T, T));
        assertEquals(1, Arrhenius.factor(0, 350, T));
        assertEquals(StrictMath.exp(35000 / 8.314462618 * (1 / 298.15 - 1 / 320.0)), Arrhenius.factor(35000, 320, T),
                1e-14);
        assertTrue(Arrhenius.factor(35000, 320, T) > 2.6, "rates grow on heating");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.intercala.numerics.Expression;
import org.junit.jupiter.api.Test;

class ElectrodeBalanceTest {

    private static final double HOUR = 3600;
    private static final double T = 298.15;

    static ElectrodeBalance marquis() {
        double area = 0.137 * 0.207;
        return ElectrodeBalance.fromStoichiometries(ElectrodeBalance.capacity(0.6, 100e-6, area, 24983.2619938437),
                ElectrodeBalance.capacity(0.5, 100e-6, area, 51217.9257309275), 19986.609595075 / 24983.2619938437,
                30730.7554385565 / 51217.9257309275, Published.MARQUIS_GRAPHITE, Published.MARQUIS_LCO, T, 3.105, 4.1);
    }

    static ElectrodeBalance chen() {
        double area = 0.065 * 1.58;
        return ElectrodeBalance.fromStoichiometries(ElectrodeBalance.capacity(0.75, 85.2e-6, area, 33133),
                ElectrodeBalance.capacity(0.665, 75.6e-6, area, 63104), 29866.0 / 33133, 17038.0 / 63104,
                Published.CHEN_GRAPHITE, Published.CHEN_NMC, T, 2.5, 4.2);
    }

    @Test
    void marquisCell() {
        require(marquis(), 1.13933149, 1.94644304, 2.07933101, .18322252, .96102469, .94932099, .51259641, .87284011);
    }

    @Test
    void chenCell() {
        require(chen(), 5.82761507, 8.73231852, 7.61071199, .02634579, .85397467, .91061805, .26384522, 5.15319833);
    }

    private static void require(ElectrodeBalance balance, double negative, double positive, double lithium, double x0,
            double y0, double x100, double y100, double window) {
        assertEquals(negative, balance.negativeCapacity() / HOUR, 5.1e-9);
        assertEquals(positive, balance.positiveCapacity() / HOUR, 5.1e-9);
        assertEquals(lithium, balance.cyclableLithium() / HOUR, 5.1e-9);
        assertEquals(x0, balance.negativeAtEmpty(), 5.1e-9);
        assertEquals(y0, balance.positiveAtEmpty(), 5.1e-9);
        assertEquals(x100, balance.negativeAtFull(), 5.1e-9);
        assertEquals(y100, balance.positiveAtFull(), 5.1e-9);
        assertEquals(window, balance.capacity() / HOUR, 5.1e-9);
        double onPositive = balance.positiveCapacity() * (balance.positiveAtEmpty() - balance.positiveAtFull());
        assertEquals(balance.capacity(), onPositive, 1e-9 * onPositive);
    }

    @Test
    void openCircuitVoltageOfTheInitialStates() {
        assertEquals(3.85182066, Published.MARQUIS_LCO.value(0.6, T) - Published.MARQUIS_GRAPHITE.value(0.8, T), 2e-8);
        assertEquals(4.18094143,
                Published.CHEN_NMC.value(17038.0 / 63104, T) - Published.CHEN_GRAPHITE.value(29866.0 / 33133, T),
                5.1e-9);
    }

    @Test
    void stateOfCharge() {
        var chen = chen();
        assertEquals(chen.negativeAtEmpty(), chen.negativeStoichiometry(0));
        assertEquals(chen.positiveAtFull(), chen.positiveStoichiometry(1), 1e-15);
        double x = chen.negativeStoichiometry(0.37);
        assertEquals(0.37, chen.stateOfCharge(x), 1e-15);
        double lithium = chen.negativeCapacity() * x + chen.positiveCapacity() * chen.positiveStoichiometry(0.37);
        assertEquals(chen.cyclableLithium(), lithium, 1e-10 * lithium);
        assertEquals(chen.capacity(), chen.negativeWindow().width() * chen.negativeCapacity(), 1e-10);
        assertEquals(chen.positiveAtEmpty(), chen.positiveWindow().high());
    }

    /**
     * Two regular solutions, infinite at both ends, against the closed form on the line x + y = 1: V = dU0 + (2RT/F)
     * ln(x/(1-x)).
     */
    @Test
    void potentialsThatAreInfiniteAtTheEnds() {
        var negative = OpenCircuitPotentials.homogeneous(new RedlichKister(new double[0], 0));
        var positive = Expression.parse("3.5 - R*T/F*log(x/(1 - x))", List.of("x", "T"));
        var balance = ElectrodeBalance.fromCapacities(3600, 3600, 3600, negative, positive, T, 3.0, 4.0);
        double x = 1 / (1 + StrictMath.exp(0.5 / (2 * ButlerVolmer.thermalVoltage(T))));
        assertEquals(1, balance.negativeAtEmpty() / x, 1e-9);
        assertEquals(1 - x, balance.negativeAtFull(), 1e-12);
    }

    /** A potential with a bump crosses the limit three times; the cell would meet the first on charge. */
    @Test
    void firstCrossingOnChargeCounts() {
        var negative = Expression.parse("0*x", List.of("x"));
        // Rises through 4 V at x = 0.5, falls below, and rises through it again.
        var positive = Expression.parse("4 + 20*(0.5 - x)*((x - 0.3)^2 - 0.0025)", List.of("x"));
        var balance = ElectrodeBalance.fromCapacities(3600, 3600, 3600, negative, positive, T, 3.9, 4.0);
        assertEquals(0.5, balance.negativeAtFull(), 1e-12);
        assertTrue(balance.negativeAtEmpty() < 0.5);
        assertEquals(3.9, positive.value(balance.positiveAtEmpty(), T), 1e-12);
    }

    @Test
    void refusals() {
        var error = assertThrows(IllegalArgumentException.class, () -> ElectrodeBalance.fromStoichiometries(20000,
                31000, 0.9, 0.27, Published.CHEN_GRAPHITE, Published.CHEN_NMC, T, 2.5, 6));
        assertTrue(error.getMessage().contains("upper limit of 6.0 V"), error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> ElectrodeBalance.fromStoichiometries(20000, 31000,
                0.9, 0.27, Published.CHEN_GRAPHITE, Published.CHEN_NMC, T, -3, 4.2));
        assertTrue(error.getMessage().contains("lower limit of -3.0 V"), error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> ElectrodeBalance.fromStoichiometries(20000, 31000,
                1.2, 0.27, Published.CHEN_GRAPHITE, Published.CHEN_NMC, T, 2.5, 4.2));
        assertTrue(error.getMessage().contains("negative electrode is 1.2"), error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> ElectrodeBalance.fromCapacities(20000, 31000, 60000,
                Published.CHEN_GRAPHITE, Published.CHEN_NMC, T, 2.5, 4.2));
        assertThrows(IllegalArgumentException.class, () -> ElectrodeBalance.fromCapacities(20000, 31000, 30000,
                Published.CHEN_GRAPHITE, Published.CHEN_NMC, T, 4.2, 2.5));
        assertThrows(IllegalArgumentException.class, () -> ElectrodeBalance.fromCapacities(0, 31000, 30000,
                Published.CHEN_GRAPHITE, Published.CHEN_NMC, T, 2.5, 4.2));
    }
}

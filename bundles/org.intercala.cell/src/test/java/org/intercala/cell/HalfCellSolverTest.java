// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.intercala.data.CellResponse;
import org.intercala.data.DataObjects;
import org.intercala.data.Quantity;
import org.intercala.data.Scalar;
import org.intercala.solver.SolverFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** One electrode of a parameter set against lithium metal, through the nodes. */
class HalfCellSolverTest {

    static final List<SolverFactory> FACTORIES = List.of(new SpmSolverFactory(), new SpmeSolverFactory(),
            new DfnSolverFactory());

    private static SpmParameters parameters(SolverFactory factory, CellKind cell) {
        var parameters = Trial.fixed(factory);
        parameters.setCell(cell);
        parameters.setLithiumExchangeCurrent(Quantity.parse("1 mA/cm2"));
        return parameters;
    }

    private static Trial chen(SolverFactory factory, SpmParameters parameters) {
        return new Trial(factory, parameters).with("parameters", Trial.set("chen2020"));
    }

    private static double[] column(Trial point, String name) {
        return point.output("response", CellResponse.class).getSeries().getColumns().stream()
                .filter(c -> c.getName().equals(name)).findFirst().map(DataObjects::si).orElseThrow();
    }

    /** The kernel's test has the same numbers from another program. */
    @ParameterizedTest
    @CsvSource({ "0, 3250.0364", "1, 3079.905", "2, 3078.2814" })
    void positiveElectrodeAgainstLithium(int factory, double end) {
        var parameters = parameters(FACTORIES.get(factory), CellKind.POSITIVE_HALF_CELL);
        parameters.setLowerVoltage(Quantity.parse("3500 mV"));
        parameters.setUpperVoltage(Quantity.parse("4.6 V"));
        var point = chen(FACTORIES.get(factory), parameters).solved();
        assertEquals(end, point.output("dischargeTime", Scalar.class).getValue().si(), 0.01);
        double[] v = column(point, "voltage");
        assertEquals(3.5, v[v.length - 1], 1e-6);
        var names = point.output("response", CellResponse.class).getSeries().getColumns().stream()
                .map(c -> c.getName()).toList();
        assertTrue(names.contains("positiveMeanStoichiometry") && !names.contains("negativeMeanStoichiometry")
                && !names.contains("platingMargin"), names.toString());
        var charge = Trial.of(point.findings(), "A21", "");
        assertEquals("PASS", charge.getFirst().getVerdict());
        assertEquals(List.of(), Trial.of(point.findings(), "A22", ""));
    }

    /** A discharge of graphite against lithium fills it: the voltage falls from that of little lithium to the cut-off. */
    @ParameterizedTest
    @FieldSource("FACTORIES")
    void negativeElectrodeAgainstLithium(SolverFactory factory) {
        var parameters = parameters(factory, CellKind.NEGATIVE_HALF_CELL);
        parameters.setStart(StartMode.STOICHIOMETRIES);
        parameters.setNegativeStoichiometry(Quantity.parse("0.05"));
        parameters.setCRate(Quantity.parse("0.1"));
        assertEquals(List.of("lowerVoltage", "upperVoltage"), Trial.of(chen(factory, parameters).check(),
                "missing-value", "").stream().map(f -> f.getFeature()).toList());
        parameters.setLowerVoltage(Quantity.parse("10 mV"));
        parameters.setUpperVoltage(Quantity.parse("1.5 V"));
        var point = chen(factory, parameters).solved();
        double[] x = column(point, "positiveMeanStoichiometry");
        double[] v = column(point, "voltage");
        assertEquals(0.05, x[0], 1e-9);
        assertTrue(x[x.length - 1] > 0.8, "end at x = " + x[x.length - 1]);
        // U(0.05) = 0.679 V, less 25 mV at the particles and 12 mV at the metal
        assertEquals(0.6417, v[0], 0.003);
        double capacity = column(point, "dischargeCapacity")[v.length - 1];
        assertEquals(0.75 * 85.2e-6 * 0.1027 * 33133 * 96485.33212 * (x[x.length - 1] - 0.05), capacity, 1e-6 * capacity);
        assertTrue(Arrays.stream(v).allMatch(value -> value >= 0.01 - 1e-9));
    }

    @Test
    void whatIsMissingOrWithoutEffectIsSaid() {
        var factory = FACTORIES.getFirst();
        var parameters = Trial.fixed(factory);
        parameters.setLithiumExchangeCurrent(Quantity.parse("10 A/m2"));
        parameters.setLithiumFilmResistance(Quantity.parse("1 ohm*cm2"));
        assertEquals(List.of("lithiumExchangeCurrent", "lithiumFilmResistance"),
                Trial.of(chen(factory, parameters).check(), "unused-value", "").stream().map(f -> f.getFeature())
                        .toList());
        parameters.setCell(CellKind.POSITIVE_HALF_CELL);
        assertEquals(List.of(), Trial.of(chen(factory, parameters).check(), "unused-value", ""));
        parameters.setLithiumExchangeCurrent(null);
        assertEquals(List.of("lithiumExchangeCurrent"), Trial.of(chen(factory, parameters).check(), "missing-value",
                "").stream().map(f -> f.getFeature()).toList());
    }

    /** A film costs its resistance times the current density of the cell. */
    @Test
    void theFilmOnTheLithiumTakesItsShare() {
        var factory = FACTORIES.getFirst();
        var parameters = parameters(factory, CellKind.POSITIVE_HALF_CELL);
        parameters.setUpperVoltage(Quantity.parse("4.6 V"));
        parameters.setEndTime(Quantity.parse("60 s"));
        double[] plain = column(chen(factory, parameters).solved(), "voltage");
        parameters.setLithiumFilmResistance(Quantity.parse("10 ohm*cm2"));
        double[] film = column(chen(factory, parameters).solved(), "voltage");
        assertEquals(5 / 0.1027 * 1e-3, plain[0] - film[0], 1e-9);
    }

    /** From a state of charge of the full cell, whose windows the balance knows. */
    @Test
    void startsFromAStateOfChargeOfTheFullCell() {
        var factory = FACTORIES.getFirst();
        var parameters = parameters(factory, CellKind.POSITIVE_HALF_CELL);
        parameters.setUpperVoltage(Quantity.parse("4.6 V"));
        parameters.setStart(StartMode.STATE_OF_CHARGE);
        parameters.setEndTime(Quantity.parse("1 s"));
        double half = column(chen(factory, parameters).solved(), "positiveMeanStoichiometry")[0];
        parameters.setCell(CellKind.FULL_CELL);
        parameters.setUpperVoltage(null);
        parameters.setLithiumExchangeCurrent(null);
        assertEquals(column(chen(factory, parameters).solved(), "positiveMeanStoichiometry")[0], half, 1e-9);
    }
}

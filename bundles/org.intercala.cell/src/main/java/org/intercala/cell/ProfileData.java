// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.Arrays;

import org.intercala.cell.kernel.FieldHistory;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObjects;
import org.intercala.data.Doubles;
import org.intercala.data.Profiles;

/** The recorded fields of a run as data. */
final class ProfileData {

    /** Significant digits that are kept: 10 nV of a cell voltage, and half the size of a file. */
    private static final int DIGITS = 9;
    /** Largest power of ten that a floating-point number holds exactly. */
    private static final int MOST_EXACT = 22;
    private static final double[] POWERS = new double[MOST_EXACT + 1];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    private ProfileData() {
    }

    /** @return null where nothing is recorded */
    static Profiles of(FieldHistory fields) {
        if (fields.size() == 0) {
            return null;
        }
        var section = fields.section();
        var profiles = DataFactory.eINSTANCE.createProfiles();
        profiles.setPosition(DataObjects.column("position", "x", "m", section.positions()));
        profiles.setTime(DataObjects.column("time", "t", "s", fields.times()));
        profiles.setVoltage(DataObjects.column("voltage", "V", "V", fields.voltages()));
        for (var layer : section.layers()) {
            var data = DataFactory.eINSTANCE.createProfileLayer();
            data.setName(layer.name());
            data.setElectrode(layer.electrode());
            data.setFirst(layer.first());
            data.setLast(layer.last());
            profiles.getLayers().add(data);
        }
        for (int i = 0; i < section.fields().size(); i++) {
            var field = section.fields().get(i);
            var data = DataFactory.eINSTANCE.createProfileField();
            data.setName(field.name());
            data.setSymbol(field.symbol());
            data.setUnit(field.unit());
            data.setElectrodesOnly(field.electrodesOnly());
            data.setValues(Doubles.of(Arrays.stream(fields.values(i)).map(ProfileData::rounded).toArray()));
            profiles.getFields().add(data);
        }
        return profiles;
    }

    /** A value with the digits that are kept. */
    static double rounded(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        int places = DIGITS - 1 - (int) Math.floor(StrictMath.log10(Math.abs(value)));
        return places < 0 || places > MOST_EXACT ? value : Math.rint(value * POWERS[places]) / POWERS[places];
    }
}

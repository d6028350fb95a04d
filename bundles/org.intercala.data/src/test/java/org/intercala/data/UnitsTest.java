// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    /** Spelling, factor to SI as a literal that must agree to the bit, SI unit. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "nm2/ms;1e-15;m2/s", "nm^2/ms;1e-15;m2/s", "nm²/ms;1e-15;m2/s",
            "nm² ms⁻¹;1e-15;m2/s", "nm2 ms-1;1e-15;m2/s", "nm**2/ms;1e-15;m2/s", "nm2*ms^-1;1e-15;m2/s",
            "cm2/s;1e-4;m2/s", "cm^2 s^-1;1e-4;m2/s", "A·h;3600;C", "A*h;3600;C", "A h;3600;C", "Ah;3600;C",
            "mAh;3.6;C", "mA*h;3.6;C", "mAh/g;3600;C/kg", "mA/cm2;10;A/m2", "Wh;3600;J", "kWh;3.6e6;J", "Wh/l;3.6e6;Pa",
            "eV;1.602176634e-19;J", "meV;1.602176634e-22;J", "eV/Å;1.602176634e-9;N", "Å;1e-10;m", "\u212B;1e-10;m",
            "Å3;1e-30;m3", "angstrom;1e-10;m", "um;1e-6;m", "µm;1e-6;m", "μm;1e-6;m", "K;1;K", "mol/m3;1;mol/m3",
            "mol/l;1000;mol/m3", "mol/L;1000;mol/m3", "mmol/cm3;1000;mol/m3", "mol/dm3;1000;mol/m3", "%;0.01;1",
            "ppm;1e-6;1", "1;1;1", "min;60;s", "h;3600;s", "d;86400;s", "ms;0.001;s", "fs;1e-15;s",
            "1/h;2.777777777777777777778e-4;1/s", "C/h;2.777777777777777777778e-4;A",
            "h^-1;2.777777777777777777778e-4;1/s", "A/m2*(m3/mol)^1.5;1;A/m2*(m3/mol)^1.5",
            "(A/m2)*(m3/mol)^(3/2);1;A/m2*(m3/mol)^1.5",
            "mA/cm2*(l/mol)^1.5;3.16227766016837933199889e-4;A/m2*(m3/mol)^1.5",
            "nm^0.5;3.16227766016837933199889e-5;m^(1/2)", "um^0.5;0.001;m^(1/2)", "mm^(1/3);0.1;m^(1/3)",
            "l^(1/3);0.1;m", "(nm2)^0.5;1e-9;m", "m^(-1/2);1;1/m^(1/2)", "um^-0.5;1000;1/m^(1/2)", "kJ/mol;1000;J/mol",
            "J/(mol*K);1;J/mol/K", "J/(mol K);1;J/mol/K", "J mol-1 K-1;1;J/mol/K", "J/mol/K;1;J/mol/K",
            "kcal/mol;4184;J/mol", "J/site;6.02214076e23;J/mol", "eV/atom;96485.3321233100184;J/mol", "W/(m*K);1;W/m/K",
            "J/kg/K;1;J/kg/K", "g/cm3;1000;kg/m3", "kg/m3;1;kg/m3", "S/cm;100;S/m", "mS/cm;0.1;S/m",
            "ohm*cm2;1e-4;ohm*m2", "Ω m;1;ohm*m", "mΩ;0.001;ohm", "\u2126;1;ohm", "GPa;1e9;Pa", "N/m2;1;Pa",
            "bar;1e5;Pa", "mbar;100;Pa", "atm;101325;Pa", "N/m;1;J/m2", "V/K;1;V/K", "mV/K;0.001;V/K", "F/m2;1;F/m2",
            "uF/cm2;0.01;F/m2", "cm/s;0.01;m/s", "Hz;1;1/s", "THz;1e12;1/s", "kg;1;kg", "g;0.001;kg", "mg;1e-6;kg",
            "u;1.66053906660e-27;kg", "Ha;4.3597447222071e-18;J", "Ry;2.1798723611035e-18;J",
            "bohr;5.29177210903e-11;m", "rad;1;1", "m/m;1;1", "mm/m;0.001;1", "J/(m2*s);1;W/m2", "J/C;1;V",
            "C/mol;1;C/mol", "kg*m2/s3/A;1;V", "m2·kg/(s2);1;J", "T;1;T", "Wb/m2;1;T", "H;1;H", "cd;1;cd", "dam;10;m",
            "m2.5;1;m^(5/2)", "K^4;1;K4", "W/(m2*K4);1;kg/s3/K4", "mol^0.5/m^1.5;1;mol^(1/2)/m^(3/2)",
            "yr;31557600;s" })
    void factorIsExact(String text, double factor, String si) {
        var unit = Units.parse(text);
        assertEquals(factor, unit.scale());
        assertEquals(si, unit.si());
        assertEquals(factor, unit.toSi(1.0));
        assertTrue(Units.parse(unit.si()).isCompatible(unit), "the SI text reads back");
        assertTrue(Units.parse(unit.si()).isSi());
        assertEquals(text, unit.text());
    }

    /** Powers of ten take a shorter way, which must give the same bits as the division. */
    @ParameterizedTest
    @CsvSource({ "mV,1,1000", "um,1,1000000", "kJ/mol,1000,1", "A·h,3600,1", "d,86400,1" })
    void conversionIsRoundedOnce(String text, String numerator, String denominator) {
        var unit = Units.parse(text);
        new Random(1).doubles(2000, -40, 40).map(Math::exp).forEach(value -> assertEquals(
                new BigDecimal(Double.toString(value)).multiply(new BigDecimal(numerator))
                        .divide(new BigDecimal(denominator), new MathContext(100)).doubleValue(),
                unit.toSi(value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "nm2/mss|unknown unit 'mss', did you mean ms?|5",
            "Nm2/MS|unknown unit 'Nm', did you mean nm?|1", "meters|unknown unit 'meters'|1",
            "sec|unknown unit 'sec', did you mean s?|1", "M|unknown unit 'M', did you mean mol/l?|1",
            "mol/liter|unknown unit 'liter'|5", "ev|unknown unit 'ev', did you mean eV?|1",
            "kpa|unknown unit 'kpa', did you mean kPa?|1",
            "J/mol K|a blank after '/' is ambiguous, write J/(mol*K) or J/mol/K|6",
            "K/°C|°C stands only alone, as an absolute temperature; write K|3",
            "J/(mol*K|the ')' to the '(' at column 3 is missing|9", "J/(mol*K))|unexpected ')'|10",
            "J/|a unit is missing|3", "/s|unexpected '/'|1", "2 m|a number is no unit (only 1 is)|1",
            "10|a number is no unit (only 1 is)|1", "m^|an exponent is missing|3",
            "m^0|is not between -24 and 24 and not zero|3", "m^99|is not between|3",
            "m^1.2345|is no simple fraction such as 1.5 or (1/3)|3", "m^(1/7)|is no simple fraction|4",
            "m^(1/3|the ')' of the exponent is missing|7", "m^(x/3)|is no exponent|4", "m-|is no exponent|2",
            "m^(1/3)^0.5|unexpected '^'|8", "m$|unexpected '$'|2", "m=2|unexpected '='|2", "Ym24/ym24|a factor to SI|1",
            "(m^(1/5))^(1/5)|the exponents are no simple fractions|1",
            "((((((((((((m))))))))))))|too many parentheses|12" })
    void refusalNamesTextColumnAndReason(String text, String reason, int column) {
        var e = assertThrows(TextFormatException.class, () -> Units.parse(text));
        assertEquals(text, e.text());
        assertTrue(e.reason().contains(reason), e.reason());
        assertEquals(column, e.position() + 1);
        assertTrue(e.getMessage()
                .startsWith("'" + text + "' is not a unit: " + reason.substring(0, Math.min(4, reason.length())))
                || e.getMessage().contains(reason));
        assertTrue(
                e.getMessage().endsWith(
                        "at column " + column + ". Write a unit such as nm2/ms, A*h, mol/m3, J/(mol*K) or 1."),
                e.getMessage());
    }

    /** The factor is an exact decimal, also where it would leave the range of doubles before the root is taken. */
    @Test
    void rootsOfPowersAreExact() {
        assertEquals("1/10", factor("mm^(1/3)"));
        assertEquals("1/1000", factor("um^0.5"));
        assertEquals("1000/1", factor("(km3)^(1/3)"));
        assertEquals("1/1" + "0".repeat(180), factor("(fm24)^0.5"));
    }

    private static String factor(String text) {
        var unit = Units.parse(text);
        return unit.numerator().toPlainString() + "/" + unit.denominator().toPlainString();
    }

    @Test
    void tooLongTextIsRefused() {
        var e = assertThrows(TextFormatException.class, () -> Units.parse("m*".repeat(150) + "m"));
        assertTrue(e.reason().contains("longer than 200 characters"), e.reason());
    }

    @Test
    void celsiusIsAnAbsoluteTemperature() {
        for (var text : new String[] { "°C", "degC", "\u2103" }) {
            var celsius = Units.parse(text);
            assertEquals(298.15, celsius.toSi(25));
            assertEquals(25, celsius.fromSi(298.15));
            assertEquals(273.15, celsius.offset());
            assertEquals(1, celsius.scale());
            assertFalse(celsius.isSi());
            assertTrue(celsius.isCompatible(Units.parse("K")));
        }
    }

    @Test
    void dimensionsCompare() {
        assertTrue(Units.parse("V*A*s").isCompatible(Units.parse("J")));
        assertEquals(Units.parse("V*A*s").dimension(), Units.parse("eV").dimension());
        assertFalse(Units.parse("J").isCompatible(Units.parse("J/mol")));
        assertNotEquals(Units.parse("m").dimension(), Units.parse("s").dimension());
    }

    /** A typed decimal and the SI decimal it means are the same double, for many digits and prefixes. */
    @ParameterizedTest
    @CsvSource({ "um,-6", "nm,-9", "mm,-3", "km,3", "fm,-15", "nm2,-18", "mol/l,3", "cm2,-4", "Å,-10", "GPa,9" })
    void decimalMultiplesKeepTheBits(String text, int power) {
        var unit = Units.parse(text);
        for (var digits = 1; digits < 2000; digits++) {
            var typed = digits * 7919 % 100003 + "." + digits;
            assertEquals(Double.parseDouble(typed + "e" + power), unit.toSi(Double.parseDouble(typed)),
                    typed + " " + text);
        }
    }

    @Test
    void fromSiInvertsToSi() {
        for (var text : new String[] { "nm2/ms", "mAh", "mol/l", "eV", "%", "degC", "h" }) {
            var unit = Units.parse(text);
            for (var i = 1; i < 500; i++) {
                var value = i * 0.37;
                assertEquals(value, unit.fromSi(unit.toSi(value)), 4 * Math.ulp(value), text);
            }
        }
    }

    @Test
    void notFiniteValuesPassThrough() {
        assertTrue(Double.isNaN(Units.parse("nm").toSi(Double.NaN)));
        assertEquals(Double.NEGATIVE_INFINITY, Units.parse("nm").toSi(Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Units.parse("degC").fromSi(Double.POSITIVE_INFINITY));
    }

    @Test
    void everyListedSpellingIsAccepted() {
        assertEquals(45, Units.spellings().size());
        for (var spelling : Units.spellings()) {
            assertEquals(spelling.si(), Units.parse(spelling.symbol()).si(), spelling.symbol());
            for (var prefix : spelling.prefixes() ? Units.prefixes() : List.<String>of()) {
                var text = prefix + spelling.symbol();
                assertEquals(spelling.si(), Units.parse(text).si(), text);
            }
        }
    }

    /** No prefixed symbol is spelled like another symbol, so that reading is unique. */
    @Test
    void prefixesDoNotClash() {
        var prefixed = Units.spellings().stream().filter(Units.Spelling::prefixes)
                .flatMap(s -> Units.prefixes().stream().map(p -> p + s.symbol())).toList();
        assertEquals(List.of(), prefixed.stream().filter(Units.SYMBOLS::containsKey).toList());
        assertEquals(prefixed.size(), prefixed.stream().distinct().count());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityTest {

    /** Typed text, canonical text, SI value to the bit, SI uncertainty (NaN: none). */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "5.22 um @chen2020;5.22 um @chen2020;5.22e-6;NaN",
            "5.22um@chen2020;5.22 um @chen2020;5.22e-6;NaN", "39(2) nm2/ms;39(2) nm2/ms;39e-15;2e-15",
            "1.234(12) V;1.234(12) V;1.234;0.012", "1.23(12) V;1.23(12) V;1.23;0.12",
            "1.2e-15(3) m2/s;1.2(3)e-15 m2/s;1.2e-15;0.3e-15", "1.2(3)e-15 m2/s;1.2(3)e-15 m2/s;1.2e-15;0.3e-15",
            "39 ± 2 nm2/ms;39(2) nm2/ms;39e-15;2e-15", "39 +- 0.5 nm2/ms;39.0(5) nm2/ms;39e-15;0.5e-15",
            "39+/-0.5 nm2/ms;39.0(5) nm2/ms;39e-15;0.5e-15", "39(0.5) nm2/ms;39.0(5) nm2/ms;39e-15;0.5e-15",
            "1.230(12) eV;1.230(12) eV;1.97067725982e-19;1.9226119608e-21", "5.220 um;5.22 um;5.22e-6;NaN",
            "0.50(2);0.50(2);0.5;0.02", "1 @default;1 @default;1;NaN", "0.5;0.5;0.5;NaN", "0.5 1;0.5;0.5;NaN",
            ".5 m;0.5 m;0.5;NaN", "5. m;5 m;5;NaN", "+5 m;5 m;5;NaN", "-5 mV;-5 mV;-0.005;NaN",
            "−5 mV;-5 mV;-0.005;NaN", "  7   mol / l  ;7 mol / l;7000;NaN", "1e3 m;1000 m;1000;NaN",
            "1E-3 m;0.001 m;0.001;NaN", "1e−3 m;0.001 m;0.001;NaN", "3.3e-14 m2/s;3.3e-14 m2/s;3.3e-14;NaN",
            "33133 mol/m3;33133 mol/m3;33133;NaN", "5eV;5 eV;8.01088317e-19;NaN", "25 °C;25 °C;298.15;NaN",
            "25.0(5) degC;25.0(5) degC;298.15;0.5", "-273.15 °C;-273.15 °C;0;NaN", "-40 °C;-40 °C;233.15;NaN",
            "50 %;50 %;0.5;NaN", "0 m;0 m;0;NaN", "-0 m;0 m;0;NaN", "0e5 m;0 m;0;NaN", "0(1) m;0(1) m;0;1",
            "0.00(2) m;0.00(2) m;0;0.02", "0 ± 1e-12 m;0(1)e-12 m;0;1e-12", "5(0) m;5(0) m;5;0",
            "100(0) m;100(0) m;100;0", "1e300(0) m;1(0)e300 m;1e300;0", "1e20(0.5) m;1.0(5)e20 m;1e20;0.5e20",
            "3.9(2)e4 m;39000(2000) m;39000;2000", "1.20(3)e5 s;120000(3000) s;120000;3000",
            "1.2e5 ± 3e2 s;120000(300) s;120000;300", "1234.5 ± 10 s;1234.5(100) s;1234.5;10",
            "123456789 s;123456789 s;123456789;NaN", "1234567890 s;1.23456789e9 s;1234567890;NaN",
            "0.0001 m;0.0001 m;1e-4;NaN", "0.00001 m;1e-5 m;1e-5;NaN",
            "96485.33212 C/mol;96485.33212 C/mol;96485.33212;NaN",
            "3.42e-6 A/m2*(m3/mol)^1.5;3.42e-6 A/m2*(m3/mol)^1.5;3.42e-6;NaN",
            "1.8560e-20 J/site;1.856e-20 J/site;11177.09325056;NaN", "4.9e-324;4.9e-324;4.9e-324;NaN",
            "1.7976931348623157e308;1.7976931348623157e308;1.7976931348623157e308;NaN",
            "5 m @doi:10.1149/1945-7111/ab9050;5 m @doi:10.1149/1945-7111/ab9050;5;NaN",
            "5 m@  chen2020 ;5 m @chen2020;5;NaN",
            "12345678901234567890.125 m;1.2345678901234567890125e19 m;12345678901234567890.125;NaN" })
    void textIsRead(String typed, String canonical, double si, double siUncertainty) {
        var quantity = Quantity.parse(typed);
        assertEquals(canonical, quantity.toString());
        assertEquals(si, quantity.si());
        assertEquals(siUncertainty, quantity.siUncertainty());
        assertEquals(quantity, Quantity.parse(canonical));
        assertEquals(canonical, Quantity.parse(canonical).toString());
        assertEquals(quantity.hashCode(), Quantity.parse(canonical).hashCode());
        assertFalse(quantity.isVariable());
    }

    static Stream<String> generated() {
        var random = new SplittableRandom(20260101);
        var units = new String[] { "", " m", " nm2/ms", " A·h", " mol/l", " °C", " eV/Å", " (A/m2)*(m3/mol)^1.5",
                " %" };
        var origins = new String[] { "", " @default", " @chen2020" };
        return Stream.generate(() -> {
            var text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
            text.append(random.nextInt(1, 100_000));
            if (random.nextBoolean()) {
                text.append('.').append(random.nextInt(1_000_000));
            }
            if (random.nextInt(3) == 0) {
                text.append('(').append(random.nextInt(1000)).append(')');
            }
            if (random.nextBoolean()) {
                text.append('e').append(random.nextInt(-60, 60));
            }
            return text.append(units[random.nextInt(units.length)]).append(origins[random.nextInt(origins.length)])
                    .toString();
        }).limit(600);
    }

    @ParameterizedTest
    @MethodSource("generated")
    void canonicalTextRestoresEverything(String typed) {
        var first = Quantity.parse(typed);
        var second = Quantity.parse(first.toString());
        assertEquals(first.toString(), second.toString());
        assertEquals(first, second);
        assertEquals(first.value(), second.value());
        assertEquals(first.si(), second.si());
        assertEquals(first.uncertainty(), second.uncertainty());
        assertEquals(first.siUncertainty(), second.siUncertainty());
        assertEquals(first.unit(), second.unit());
        assertEquals(first.origin(), second.origin());
    }

    @Test
    void everyDoubleSurvivesItsText() {
        var random = new SplittableRandom(7);
        for (var i = 0; i < 5000; i++) {
            var value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Quantity.parse(Quantity.of(value, "1").toString()).value());
                assertEquals(value, Quantity.of(value, "V").si());
            }
        }
    }

    @Test
    void variableHasNoValue() {
        var variable = Quantity.parse(" =temperature ");
        assertTrue(variable.isVariable());
        assertEquals("temperature", variable.variableName());
        assertEquals("=temperature", variable.toString());
        assertEquals(Quantity.variable("temperature"), variable);
        assertTrue(Double.isNaN(variable.si()) && Double.isNaN(variable.value()) && Double.isNaN(variable.uncertainty())
                && Double.isNaN(variable.siUncertainty()));
        assertEquals("", variable.unit());
        assertEquals("", variable.origin());
        assertNull(variable.dimension());
        assertFalse(variable.isCompatible("K"));
        assertTrue(assertThrows(IllegalStateException.class, () -> variable.in("K")).getMessage()
                .contains("the variable temperature has no value yet"));
        assertThrows(IllegalStateException.class, () -> variable.withOrigin("x"));
        assertThrows(IllegalStateException.class, () -> variable.withUncertainty(1));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Quantity.variable("2x")).getMessage()
                .contains("'2x' is no name of a variable"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "'';a number is missing;1", "'  ';a number is missing;3",
            "abc;a number is missing;1", "um 5;a number is missing;1", "NaN K;NaN and infinity are no values;1",
            "Infinity V;NaN and infinity are no values;1", "-Infinity V;NaN and infinity are no values;2",
            "5.2 nm2/mss;unknown unit 'mss', did you mean ms?;9", "5,22 um;a comma is no decimal point;2",
            "5.2.3 um;a number is no unit (only 1 is);4", "5 4 um;a number is no unit;3",
            "1e400 m;beyond the range of double precision;1", "1e-400 m;beyond the range of double precision;1",
            "1e99999 m;the exponent is out of range;3", "1e300 Ym;beyond the range of numbers in SI units;1",
            "1e-310 ym;beyond the range of numbers in SI units;1",
            "39(2 nm;the ')' behind the uncertainty is missing;5", "39() nm;a number is missing;4",
            "39(-2) nm;a number is missing;4", "39(2)(3) nm;a number is no unit (only 1 is);7",
            "39(2) ± 3 nm;unexpected '±';7", "39 ± -3 nm;a number is missing;6",
            "5 m @;the origin behind @ is missing;6", "5 m @a b;'a b' is no origin;6", "5 m @a@b;'a@b' is no origin;6",
            "=;the name of a variable is missing;2", "=2x;'2x' is no name of a variable;2", "=a+b;'a+b' is no name;2",
            "=a @x;is no name of a variable;2", "1e300(1e-300) m;the ')' behind the uncertainty is missing;8",
            "1e100 ± 1e-100 m;has no meaning beside;1", "0x10 m;unknown unit 'x';2",
            "5 J/mol K;a blank after '/' is ambiguous;8", "--5 m;a number is missing;2",
            "5 m, about;unexpected ',';4" })
    void refusalNamesTextColumnAndReason(String text, String reason, int column) {
        var e = assertThrows(TextFormatException.class, () -> Quantity.parse(text));
        assertTrue(e.reason().contains(reason), e.reason());
        assertEquals(column, e.position() + 1, e.getMessage());
        assertEquals("'" + text + "' is not a quantity: " + e.reason() + " at column " + column
                + ". Write number[(uncertainty)] unit [@origin], for example 39(2) nm2/ms @chen2020, or =variable.",
                e.getMessage());
    }

    @Test
    void overlongTextIsRefusedWithoutRepeatingIt() {
        var e = assertThrows(TextFormatException.class, () -> Quantity.parse("1".repeat(100_000)));
        assertTrue(e.getMessage().length() < 300, e.getMessage());
    }

    @Test
    void factoriesRefuseNonsense() {
        assertEquals("value is NaN m; a quantity needs a finite number",
                assertThrows(IllegalArgumentException.class, () -> Quantity.of(Double.NaN, "m")).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(Double.POSITIVE_INFINITY, "m"));
        assertThrows(TextFormatException.class, () -> Quantity.of(1, "mss"));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(1, "m", "two words"));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(1, "m").withUncertainty(-1));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(1, "m").withUncertainty(Double.NaN));
    }

    @Test
    void valueIsGivenInOtherUnits() {
        assertEquals(5220, Quantity.parse("5.22 um").in("nm"));
        assertEquals(25, Quantity.parse("298.15 K").in("°C"));
        assertEquals(77, Quantity.parse("25 °C").in("K") - 221.15, 1e-12);
        assertEquals(1, Quantity.parse("60 min").in("h"));
        assertEquals(1.0 / 3, Quantity.parse("20 min").in("h"));
        assertEquals("'5.22 um' has the dimension of m and cannot be given in V (V)",
                assertThrows(IllegalArgumentException.class, () -> Quantity.parse("5.22 um").in("V")).getMessage());
        assertTrue(Quantity.parse("5 um").isCompatible("Å"));
        assertFalse(Quantity.parse("5 um").isCompatible("s"));
    }

    @Test
    void copiesChangeOnePart() {
        var quantity = Quantity.of(39, "nm2/ms", "chen2020").withUncertainty(2);
        assertEquals("39(2) nm2/ms @chen2020", quantity.toString());
        assertEquals("39(2) nm2/ms", quantity.withOrigin("").toString());
        assertEquals("39(2) nm2/ms @default", quantity.withOrigin(Quantity.DEFAULT_ORIGIN).toString());
        assertNotEquals(quantity, quantity.withOrigin(""));
        assertEquals("298.15 K @default", Quantity.of(298.15, "K", "default").toString());
        assertEquals("1e-15 m2/s", Quantity.of(1e-15, "m2/s").toString());
    }
}

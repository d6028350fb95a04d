// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolTextTest {

    private static final List<String> CURRENTS = List.of("1", "2.5 A", "300 mA", "0.05 A/m2", "1e-5 A");

    @Test
    void everyKindOfStep() {
        var text = """
                Discharge at 1C until 2.5 V
                Charge at C/3 for 30 min or until 4.2 V
                Hold at 4.2 V until C/50
                Rest for 1 h
                Discharge at 5 W for 10 min or until 2.5 V or 3 A or 1 A h
                Discharge at 2 ohm until 3 V
                Charge at 200 mA until 1 A h
                Charge at 12 A/m2 for 1 h
                Run profile data/drive.csv in A
                Run profile "my drive.csv" in W linear for 5 min or until 2.7 V
                Repeat 10 times:
                  Repeat 2 times:
                    Discharge at 2C/3 for 1 min
                    Rest for 10 s
                  end
                  Charge at 0.5C until 4.1 V
                end
                Discharge at 1C""";
        assertEquals(text, Protocols.text(Protocols.parse(text)));
        assertEquals(10 + 10 * 5 + 1, Protocols.length(Protocols.parse(text)));
    }

    /** What people type otherwise: capitals, missing blanks, words for units, one line, remarks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            discharge AT 1 C Until 2.5V               | Discharge at 1C until 2.5 V
            Charge at 1 C/2 for 2 hours               | Charge at C/2 for 2 h
            Hold at 4200 mV until C/50 or for 90 minutes | Hold at 4200 mV for 90 min or until C/50
            Discharge at 2 Ohm for 3 seconds          | Discharge at 2 ohm for 3 s
            Discharge at c/20                         | Discharge at C/20
            Discharge at 5W until 500mAh              | Discharge at 5 W until 500 mAh
            Discharge at .5C until 1e-1 V # a remark; with more | Discharge at 0.5C until 0.1 V
            """)
    void otherSpellings(String typed, String written) {
        assertEquals(written, Protocols.text(Protocols.parse(typed)));
    }

    @Test
    void semicolonsEndLinesAndEmptyLinesCount() {
        assertEquals("Rest for 1 s\nRepeat 2 times:\n  Rest for 2 s\nend",
                Protocols.text(Protocols.parse("Rest for 1 s; Repeat 2 times; Rest for 2 s; end")));
        var failure = assertThrows(ProtocolTextException.class,
                () -> Protocols.parse("# first\n\nRest for 1 s; Sleep for 2 s"));
        assertEquals(4, failure.line());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Rest for 1 s;Charge at C/3 untl 4.2 V | line 2: 'untl': expected 'for', 'until' or the end of the line
            Sleep for 1 h                | line 1: 'Sleep': expected 'Charge', 'Discharge', 'Hold'
            Discharge 1C                 | line 1: '1C': expected 'at'
            Discharge at                 | line 1: the end of the line: expected a current (1C, 2 A), a power (5 W)
            Discharge at 2 until 3 V     | line 1: '2': expected a current
            Discharge at 2 Q             | line 1: '2 Q': unknown unit 'Q'
            Discharge at fast            | line 1: 'fast': expected a current
            Discharge at -1C             | line 1: '-1C': expected a positive value; 'Charge' and 'Discharge' give
            Discharge at 0 A             | line 1: '0 A': expected a positive value
            Discharge at C/0             | line 1: 'C/0': expected a positive value
            Discharge at 4.2 V           | line 1: '4.2 V': expected a current
            Discharge at 50 %            | line 1: '50 %': expected a current
            Discharge at 1 h             | line 1: '1 h': expected a current
            Charge at 2 ohm              | line 1: '2 ohm': a resistor discharges a cell
            Discharge at 1C until 2 A    | line 1: '2 A': expected a voltage (2.5 V) or a charge (1 A h)
            Discharge at 1C until 3600 C | line 1: '3600 C': expected a voltage (2.5 V) or a charge (1 A h)
            Discharge at 1C until 30 min | line 1: '30 min': expected a voltage (2.5 V) or a charge (1 A h); a time
            Discharge at 1C for 3 V      | line 1: '3 V': expected a time such as 30 min
            Discharge at 1C for 1 h or for 2 h       | line 1: 'for': a second time
            Discharge at 1C until 3 V or 2.5 V       | line 1: '2.5 V': a second end by a voltage
            Hold at 4 V until C/50 or 1 A            | line 1: '1 A': a second end by a current
            Discharge at 1C until 3 V and for 2 h    | line 1: 'and': expected 'or' or the end of the line
            Hold at 4.2 V                | line 1: the end of the line: expected 'for' or 'until': nothing else ends
            Hold at 4.2 V until 4 V      | line 1: '4 V': expected a current (C/50, 0.1 A) or a charge
            Hold at 1C until C/50        | line 1: '1C': expected a voltage such as 4.2 V
            Rest                         | line 1: the end of the line: expected 'for'
            Rest until 3 V               | line 1: 'until': expected 'for'
            Rest for 1 h or until 3 V    | line 1: 'or': expected the end of the line
            Discharge at 1C;Rest for 1 s | line 1: the end of the line: expected 'for' or 'until', since a step
            Repeat 3 times;Rest for 1 s  | line 1: 'Repeat': expected 'end'
            Repeat 3 times;end           | line 2: 'end': expected a step
            Repeat 3;Rest for 1 s;end    | line 1: the end of the line: expected 'times'
            Repeat many times            | line 1: 'many': expected a number of times
            Rest for 1 s;end             | line 2: 'end': no 'Repeat' is open
            Repeat 900 times;Repeat 900 times;Rest for 1 s;end;end | line 5: 'Repeat': the protocol has more than
            Run profile                  | line 1: the end of the line: expected the name of a CSV file
            Run profile a.csv            | line 1: the end of the line: expected 'in'
            Run profile a.csv in V       | line 1: 'V': expected A, W or C
            Run profile "a.csv           | line 1: 'a.csv': the closing quote is missing
            # nothing                    | line 1: the end of the line: expected a step
            """)
    void errorsNameLineWordAndWhatWasExpected(String text, String message) {
        var failure = assertThrows(ProtocolTextException.class, () -> Protocols.parse(text));
        assertTrue(failure.getMessage().startsWith(message), failure.getMessage());
    }

    /** Text to model and back, and model to text and back, for protocols of every shape. */
    @Test
    void randomProtocolsComeBack() {
        var random = new Random(20260101);
        for (int i = 0; i < 2000; i++) {
            var protocol = CellFactory.eINSTANCE.createProtocol();
            fill(protocol.getItems(), random, 0);
            var text = Protocols.text(protocol);
            var read = Protocols.parse(text);
            assertTrue(EcoreUtil.equals(protocol, read), text);
            assertEquals(text, Protocols.text(read));
        }
    }

    private static void fill(List<ProtocolItem> items, Random random, int depth) {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            if (depth < 3 && random.nextInt(5) == 0) {
                var block = CellFactory.eINSTANCE.createRepeatBlock();
                block.setCount(1 + random.nextInt(20));
                fill(block.getItems(), random, depth + 1);
                items.add(block);
            } else {
                items.add(step(random));
            }
        }
    }

    private static Step step(Random random) {
        var step = CellFactory.eINSTANCE.createStep();
        step.setAction(StepAction.get(random.nextInt(5)));
        switch (step.getAction()) {
        case DISCHARGE -> step.setLevel(pick(random, "1 W", "22.5 mW", "2 ohm", "0.3 kohm", null));
        case CHARGE -> step.setLevel(pick(random, "1 W", "3 kW", null));
        case HOLD -> step.setLevel(level(number(random) + " V"));
        case PROFILE -> {
            step.setFile(random.nextBoolean() ? "drive.csv" : "data/my drive; #" + random.nextInt(9) + ".csv");
            step.setUnit(List.of("A", "W", "C").get(random.nextInt(3)));
            step.setLinear(random.nextBoolean());
        }
        case REST -> {
        }
        }
        if (step.getAction() != StepAction.REST) {
            Protocols.ends(step).stream().filter(kind -> !List.of(Levels.Kind.CURRENT, Levels.Kind.CURRENT_DENSITY)
                    .contains(kind)).forEach(kind -> addEnd(step, kind, random));
        }
        if (step.getEnds().isEmpty() || random.nextBoolean()) {
            step.setDuration(Quantity.parse(number(random) + List.of(" s", " min", " h", " ms").get(random.nextInt(4))));
        }
        return step;
    }

    private static void addEnd(Step step, Levels.Kind kind, Random random) {
        if (random.nextBoolean()) {
            step.getEnds().add(switch (kind) {
            case VOLTAGE -> level(number(random) + (random.nextBoolean() ? " V" : " mV"));
            case CHARGE -> level(number(random) + List.of(" A h", " mAh", " A*s", " kC").get(random.nextInt(4)));
            default -> pick(random, (String) null);
            });
        }
    }

    private static Level pick(Random random, String... texts) {
        var text = texts[random.nextInt(texts.length)];
        if (text != null) {
            return level(text);
        }
        var level = level(CURRENTS.get(random.nextInt(CURRENTS.size())));
        if (level.getValue().isCompatible("1")) {
            level.setValue(Quantity.parse(number(random)));
            level.setDivisor(random.nextBoolean() ? Quantity.parse(number(random)) : null);
        }
        return level;
    }

    private static Level level(String text) {
        var level = CellFactory.eINSTANCE.createLevel();
        level.setValue(Quantity.parse(text));
        return level;
    }

    private static String number(Random random) {
        return switch (random.nextInt(4)) {
        case 0 -> Integer.toString(1 + random.nextInt(50));
        case 1 -> Double.toString((1 + random.nextInt(500)) / 100.0);
        case 2 -> Double.toString(random.nextDouble() * 1e-6 + 1e-12);
        default -> Double.toString((1 + random.nextDouble()) * 1e12);
        };
    }
}

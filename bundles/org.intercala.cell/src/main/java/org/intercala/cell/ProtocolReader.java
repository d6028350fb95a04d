// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intercala.cell.Levels.Kind;

/** Reads the text form of a protocol. */
final class ProtocolReader {

    private static final int MOST_REPEATS = 100_000;
    private static final String NEXT = "'for', 'until' or the end of the line";
    private static final String LOADS = "a current (1C, 2 A), a power (5 W) or, on discharge, a resistance (2 ohm)";

    private final Protocol protocol = CellFactory.eINSTANCE.createProtocol();
    private final Deque<RepeatBlock> blocks = new ArrayDeque<>();
    private final Deque<ProtocolLine> begins = new ArrayDeque<>();
    /** Steps that nothing but a cut-off ends. */
    private final Map<Step, ProtocolLine> endless = new LinkedHashMap<>();

    private ProtocolReader() {
    }

    /** @throws ProtocolTextException naming line, word and what was expected */
    static Protocol read(String text) {
        var reader = new ProtocolReader();
        var lines = ProtocolLine.of(text);
        lines.stream().filter(line -> !line.isAtEnd()).forEach(reader::add);
        reader.end(lines.getLast());
        return reader.protocol;
    }

    private List<ProtocolItem> items() {
        return blocks.isEmpty() ? protocol.getItems() : blocks.peek().getItems();
    }

    private void add(ProtocolLine line) {
        if (line.takes("repeat")) {
            var block = CellFactory.eINSTANCE.createRepeatBlock();
            block.setCount(count(line));
            items().add(block);
            blocks.push(block);
            begins.push(line);
        } else if (line.peek().equalsIgnoreCase("end")) {
            if (blocks.isEmpty()) {
                throw line.failure(line.take(), "no 'Repeat' is open");
            }
            if (items().isEmpty()) {
                throw line.expected("a step inside 'Repeat'");
            }
            line.take();
            line.requireEnd("the end of the line");
            blocks.pop();
            begins.pop();
        } else {
            items().add(step(line));
        }
    }

    private void end(ProtocolLine last) {
        if (!blocks.isEmpty()) {
            throw begins.peek().failure("Repeat", "expected 'end' behind its last step");
        }
        if (protocol.getItems().isEmpty()) {
            throw last.expected("a step such as 'Discharge at 1C until 2.5 V'");
        }
        endless.remove(protocol.getItems().getLast());
        if (!endless.isEmpty()) {
            throw endless.values().iterator().next()
                    .expected("'for' or 'until', since a step that goes on to a cut-off of the cell ends the run");
        }
        if (Protocols.length(protocol) > MOST_REPEATS) {
            throw last.failure("Repeat", "the protocol has more than " + MOST_REPEATS + " steps");
        }
    }

    private static int count(ProtocolLine line) {
        if (!line.peek().matches("[1-9][0-9]{0,5}")) {
            throw line.expected("a number of times such as 10");
        }
        int count = Integer.parseInt(line.take());
        if (!line.takes("times") && !line.takes("times:")) {
            throw line.expected("'times'");
        }
        line.takes(":");
        line.requireEnd("the end of the line");
        return count;
    }

    private Step step(ProtocolLine line) {
        var step = CellFactory.eINSTANCE.createStep();
        if (line.takes("rest")) {
            step.setAction(StepAction.REST);
            line.require("for");
            step.setDuration(Levels.time(line));
            line.requireEnd("the end of the line: a rest ends after a time");
            return step;
        }
        if (line.takes("run")) {
            profile(line, step);
        } else if (line.takes("hold")) {
            step.setAction(StepAction.HOLD);
            line.require("at");
            step.setLevel(level(line, "a voltage such as 4.2 V", List.of(Kind.VOLTAGE)));
        } else if (line.takes("discharge")) {
            load(line, step, StepAction.DISCHARGE);
        } else if (line.takes("charge")) {
            load(line, step, StepAction.CHARGE);
        } else {
            throw line.expected("'Charge', 'Discharge', 'Hold', 'Rest', 'Run', 'Repeat' or 'end'");
        }
        if (line.isAtEnd() && step.getAction() == StepAction.HOLD) {
            throw line.expected("'for' or 'until': nothing else ends a hold");
        }
        ends(line, step);
        return step;
    }

    private static void load(ProtocolLine line, Step step, StepAction action) {
        step.setAction(action);
        line.require("at");
        int start = line.position();
        step.setLevel(level(line, LOADS,
                List.of(Kind.C_RATE, Kind.CURRENT, Kind.CURRENT_DENSITY, Kind.POWER, Kind.RESISTANCE)));
        if (action == StepAction.CHARGE && Levels.kind(step.getLevel()) == Kind.RESISTANCE) {
            throw line.failure(line.since(start), "a resistor discharges a cell; expected a current or a power");
        }
    }

    private static void profile(ProtocolLine line, Step step) {
        step.setAction(StepAction.PROFILE);
        line.require("profile");
        if (line.isAtEnd()) {
            throw line.expected("the name of a CSV file");
        }
        step.setFile(line.take());
        line.require("in");
        if (!List.of("A", "W", "C").contains(line.peek())) {
            throw line.expected("A, W or C");
        }
        step.setUnit(line.take());
        step.setLinear(line.takes("linear"));
    }

    private static Level level(ProtocolLine line, String wanted, List<Kind> kinds) {
        int start = line.position();
        var level = Levels.read(line, wanted);
        var kind = Levels.kind(level);
        if (kind == null || !kinds.contains(kind)) {
            throw line.failure(line.since(start), "expected " + wanted);
        }
        return level;
    }

    private void ends(ProtocolLine line, Step step) {
        if (line.isAtEnd()) {
            if (step.getAction() != StepAction.PROFILE) {
                endless.put(step, line);
            }
            return;
        }
        boolean first = true;
        do {
            if (line.takes("for")) {
                if (step.getDuration() != null) {
                    throw line.failure("for", "a second time");
                }
                step.setDuration(Levels.time(line));
            } else if (line.takes("until") || !first) {
                step.getEnds().add(end(line, step));
            } else {
                throw line.expected(NEXT);
            }
            first = false;
        } while (line.takes("or"));
        line.requireEnd("'or' or the end of the line");
    }

    private static Level end(ProtocolLine line, Step step) {
        int start = line.position();
        var wanted = Protocols.ends(step);
        var words = String.join(" or ", wanted.contains(Kind.CURRENT) && wanted.contains(Kind.VOLTAGE)
                ? List.of("a voltage (2.5 V)", "a current (C/50, 0.1 A)", "a charge (1 A h)")
                : wanted.contains(Kind.CURRENT) ? List.of("a current (C/50, 0.1 A)", "a charge (1 A h)")
                        : List.of("a voltage (2.5 V)", "a charge (1 A h)"))
                + "; a time goes with 'for'";
        var level = level(line, words, wanted);
        var kind = Levels.kind(level);
        if (step.getEnds().stream().map(Levels::kind).anyMatch(
                other -> other == kind || Kind.CURRENTS.contains(other) && Kind.CURRENTS.contains(kind))) {
            throw line.failure(line.since(start), "a second end by " + kind.words());
        }
        return level;
    }
}

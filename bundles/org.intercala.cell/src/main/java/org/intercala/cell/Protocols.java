// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.BasicEList;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.intercala.cell.Levels.Kind;

/**
 * The text form of a {@link Protocol}, one step a line (a semicolon ends a line too, # begins a remark):
 *
 * <pre>
 * Repeat 10 times:
 *   Discharge at 1C until 2.5 V
 *   Rest for 10 min
 *   Charge at C/3 for 5 h or until 4.2 V
 *   Hold at 4.2 V until C/50
 * end
 * Run profile drive.csv in A
 * </pre>
 */
public final class Protocols {

    private Protocols() {
    }

    /** Reads a protocol. @throws ProtocolTextException naming line, word and what was expected */
    public static Protocol parse(String text) {
        return ProtocolReader.read(text);
    }

    /** Writes a protocol, one step a line; {@link #parse} restores an equal one. */
    public static String text(Protocol protocol) {
        var lines = new ArrayList<String>();
        write(protocol.getItems(), "", lines);
        return String.join("\n", lines);
    }

    private static void write(List<ProtocolItem> items, String indent, List<String> lines) {
        for (var item : items) {
            if (item instanceof RepeatBlock block) {
                lines.add(indent + "Repeat " + block.getCount() + " times:");
                write(block.getItems(), indent + "  ", lines);
                lines.add(indent + "end");
            } else {
                lines.add(indent + text((Step) item));
            }
        }
    }

    /** Writes one step. */
    static String text(Step step) {
        var text = new StringBuilder(switch (step.getAction()) {
        case DISCHARGE -> "Discharge at " + Levels.text(step.getLevel());
        case CHARGE -> "Charge at " + Levels.text(step.getLevel());
        case HOLD -> "Hold at " + Levels.text(step.getLevel());
        case REST -> "Rest";
        case PROFILE -> "Run profile " + quoted(step.getFile()) + " in " + step.getUnit()
                + (step.isLinear() ? " linear" : "");
        });
        if (step.getDuration() != null) {
            text.append(" for ").append(Levels.plain(step.getDuration()));
        }
        var before = step.getDuration() == null ? " until " : " or until ";
        for (var end : step.getEnds()) {
            text.append(before).append(Levels.text(end));
            before = " or ";
        }
        return text.toString();
    }

    private static String quoted(String file) {
        return file.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ';' || c == '#')
                ? '"' + file + '"'
                : file;
    }

    /** Number of steps with all repetitions. */
    static long length(Protocol protocol) {
        return length(protocol.getItems());
    }

    private static long length(List<ProtocolItem> items) {
        long sum = 0;
        for (var item : items) {
            sum += item instanceof RepeatBlock block ? Math.min(block.getCount() * length(block.getItems()),
                    Integer.MAX_VALUE) : 1;
        }
        return sum;
    }

    /** What may end a step beside a time: what it does not set itself. */
    static List<Kind> ends(Step step) {
        var kinds = new ArrayList<Kind>();
        var set = step.getLevel() == null ? null : Levels.kind(step.getLevel());
        if (set != Kind.VOLTAGE) {
            kinds.add(Kind.VOLTAGE);
        }
        if (set != null && !Kind.CURRENTS.contains(set)) {
            kinds.addAll(Kind.CURRENTS);
        }
        kinds.add(Kind.CHARGE);
        return kinds;
    }

    /** Whether a node has a protocol. */
    static boolean isGiven(SpmParameters parameters) {
        return parameters.getProtocol() != null && !parameters.getProtocol().isBlank();
    }

    /** The files that the protocol of a node names; none where it cannot be read. */
    public static EList<String> profiles(SpmParameters parameters) {
        Set<String> files = new LinkedHashSet<>();
        if (isGiven(parameters)) {
            try {
                parse(parameters.getProtocol()).eAllContents().forEachRemaining(each -> {
                    if (each instanceof Step step && step.getFile() != null) {
                        files.add(step.getFile());
                    }
                });
            } catch (ProtocolTextException unreadable) {
                files.clear();
            }
        }
        return ECollections.unmodifiableEList(new BasicEList<>(files));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

import org.intercala.model.ModelFactory;
import org.intercala.model.RunStatus;
import org.junit.jupiter.api.Test;

/** What people see on a terminal and in a log. */
class ConsoleTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final AtomicLong nanoseconds = new AtomicLong(1);

    private String printed() {
        final String text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return text;
    }

    private void at(final double seconds, final ProgressLine line, final double fraction, final String message) {
        nanoseconds.set(1 + (long) (seconds * 1e9));
        line.progress(fraction, message);
    }

    @Test
    void terminalShowsOneLineWithTimeLeft() {
        final var line = new ProgressLine(new Console(stream, stream, true, false), nanoseconds::get);
        at(0, line, 0, "spm at 1C");
        assertEquals("\r────────────────────   0 %  spm at 1C\u001B[K", printed());
        at(0.05, line, 0.1, "too soon");
        assertEquals("", printed());
        at(10, line, 0.25, "spm at 1C");
        assertEquals("\r━━━━━───────────────  25 %  30 s left  spm at 1C\u001B[K", printed());
        at(20, line, 0.25, "x".repeat(200));
        assertEquals(1 + 79 + 3, printed().length());
        line.erase();
        assertEquals("\r\u001B[K", printed());
        line.erase();
        assertEquals("", printed());
    }

    @Test
    void logGetsALineForEveryTenPerCent() {
        final var line = new ProgressLine(new Console(stream, stream, false, false), nanoseconds::get);
        for (int percent = 0; percent <= 100; percent++) {
            at(percent, line, percent / 100.0, "");
        }
        final var lines = printed().lines().toList();
        assertEquals(10, lines.size());
        assertEquals(" 10 %  after 10 s, 1 min 30 s left", lines.get(0));
        assertEquals("100 %  after 1 min 40 s", lines.get(9));
    }

    @Test
    void failureIsToldAtOnce() {
        final var line = new ProgressLine(new Console(stream, stream, true, false), nanoseconds::get);
        at(0, line, 0.1, "");
        printed();
        final var run = ModelFactory.eINSTANCE.createNodeRun();
        run.setNode("rates/spm");
        run.setPoint("2C");
        run.setMessage("The voltage is NaN.");
        run.setStatus(RunStatus.SUCCEEDED);
        line.finished(run);
        assertEquals("", printed());
        run.setStatus(RunStatus.FAILED);
        line.finished(run);
        assertEquals("\r\u001B[K✕ rates/spm at 2C failed: The voltage is NaN.\n", printed());
    }

    @Test
    void tableAlignsPastColoursAndSigns() {
        new TextTable(1).row("Node", "Time", "Result").row("\u001B[32mspm\u001B[0m", "1.2 s", "39 °C").row("a", "–")
                .print(stream, "  ");
        assertEquals("  Node   Time  Result\n  \u001B[32mspm\u001B[0m   1.2 s  39 °C\n  a         –\n", printed());
    }

    @Test
    void coloursOnlyWhereUnderstood() {
        assertEquals("done", new Console(stream, stream, true, false).tone(Console.Tone.GOOD, "done"));
        assertTrue(new Console(stream, stream, true, true).tone(Console.Tone.GOOD, "done").startsWith("\u001B[32m"));
    }
}

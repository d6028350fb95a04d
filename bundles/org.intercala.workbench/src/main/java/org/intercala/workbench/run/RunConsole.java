// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.run;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.MessageConsole;
import org.eclipse.ui.console.MessageConsoleStream;
import org.intercala.engine.RunListener;
import org.intercala.engine.RunResult;
import org.intercala.model.Finding;
import org.intercala.model.NodeRun;
import org.intercala.model.RunStatus;
import org.intercala.workbench.Icons;

/**
 * What happened in the runs of this session, a line an event; of large maps the first, and how many more there were.
 */
final class RunConsole implements RunListener {

    /** Kind of the console, for what the plug-in says of it. */
    private static final String TYPE = "org.intercala.workbench.runs";
    /** Lines of one run. */
    private static final int LINES = 500;
    /** Characters of earlier runs that stay when a run begins. */
    private static final int KEPT = 500_000;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** Characters since the console was cleared here, by all runs. */
    private static final AtomicInteger WRITTEN = new AtomicInteger();

    private final MessageConsoleStream stream;
    private int lines;
    private int untold;

    private RunConsole(final MessageConsoleStream stream) {
        this.stream = stream;
    }

    /** The console, made when it is first needed. */
    static RunConsole get() {
        final var manager = ConsolePlugin.getDefault().getConsoleManager();
        for (final IConsole each : manager.getConsoles()) {
            if (each instanceof MessageConsole console && TYPE.equals(console.getType())) {
                return new RunConsole(console.newMessageStream());
            }
        }
        final MessageConsole console = new MessageConsole("", TYPE, Icons.descriptor("console"), true);
        // The platform's own trimming fails while many lines come.
        console.setWaterMarks(-1, -1);
        manager.addConsoles(new IConsole[] { console });
        return new RunConsole(console.newMessageStream());
    }

    void begins(final String workflow, final int threads) {
        if (WRITTEN.get() > KEPT) {
            WRITTEN.set(0);
            stream.getConsole().clearConsole();
        }
        say("Run of " + workflow + " with " + threads + (threads == 1 ? " thread" : " threads"));
    }

    @Override
    public void finished(final NodeRun run) {
        if (lines >= LINES) {
            untold++;
            return;
        }
        final String point = run.getPoint() == null || run.getPoint().isEmpty() ? "" : " at " + run.getPoint();
        say(run.getNode() + point + ": " + words(run));
        for (final Finding finding : run.getFindings()) {
            if (finding.getVerdict() == null || !"PASS".equals(finding.getVerdict())) {
                say("    " + finding.getMessage());
            }
        }
    }

    private static String words(final NodeRun run) {
        if (run.isCached()) {
            return "from an earlier run";
        }
        return switch (run.getStatus()) {
            case SUCCEEDED -> String.format(Locale.ROOT, "done in %.3g s", run.getSeconds());
            case FAILED -> "failed. " + run.getMessage();
            case CANCELLED -> "stopped";
            case SKIPPED -> "not run, since something before it failed";
            case RUNNING -> "runs";
        };
    }

    /** @param result null when the run could not be written */
    void ended(final RunResult result) {
        if (untold > 0) {
            say("… and " + untold + (untold == 1 ? " point more" : " points more"));
        }
        if (result != null) {
            final RunStatus status = result.record().getStatus();
            say("Run " + status.getLiteral() + "; results in " + result.folder());
        }
    }

    void say(final String line) {
        lines++;
        WRITTEN.addAndGet(line.length());
        // Closed with the window, while a run still ends.
        if (!stream.isClosed()) {
            stream.println(LocalTime.now().format(CLOCK) + "  " + line);
        }
    }
}

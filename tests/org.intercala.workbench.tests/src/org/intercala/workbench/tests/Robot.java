// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.graphics.Point;

/** A hand on mouse and keyboard: events come from the X server, as those of a person do. Coordinates of the screen. */
final class Robot {

    private static final int PATIENCE_S = 20;
    private static final int STEPS = 8;
    private static final int ATTEMPTS = 8;
    private static final double PACE_S = 0.02;
    private static final double FRAME_S = 0.016;

    void move(final Point at) {
        xdotool("mousemove", at.x, at.y);
    }

    void click(final Point at) {
        move(at);
        xdotool("click", 1);
    }

    void controlClick(final Point at) {
        xdotool("keydown", "ctrl", "mousemove", at.x, at.y, "click", 1, "keyup", "ctrl");
    }

    void shiftClick(final Point at) {
        xdotool("keydown", "shift", "mousemove", at.x, at.y, "click", 1, "keyup", "shift");
    }

    void rightClick(final Point at) {
        move(at);
        xdotool("click", 3);
    }

    void doubleClick(final Point at) {
        move(at);
        xdotool("click", "--repeat", 2, "--delay", 60, 1);
    }

    /** Presses at one place, moves in steps, lets go at another. */
    void drag(final Point from, final Point to) {
        carry(from, to);
        release();
    }

    /**
     * Presses at one place and moves to another with the button down. All in one go: a press that stands still for
     * half a second is no drag for the platform.
     */
    void carry(final Point from, final Point to) {
        final List<Object> moves = new ArrayList<>(List.of("mousemove", from.x, from.y, "mousedown", 1));
        for (int i = 1; i <= STEPS; i++) {
            moves.addAll(List.of("sleep", PACE_S, "mousemove", from.x + (to.x - from.x) * i / STEPS,
                    from.y + (to.y - from.y) * i / STEPS));
        }
        xdotool(moves.toArray());
        Window.settle();
        move(new Point(to.x + 1, to.y));
        Window.settle();
        move(to);
        Window.settle();
    }

    /** Moves along a way with a button down, a step of it every 16 ms. */
    void follow(final int button, final List<Point> way) {
        final List<Object> moves = new ArrayList<>(
                List.of("mousemove", way.getFirst().x, way.getFirst().y, "mousedown", button));
        way.forEach(at -> moves.addAll(List.of("sleep", FRAME_S, "mousemove", at.x, at.y)));
        moves.addAll(List.of("sleep", PACE_S, "mouseup", button));
        xdotool(moves.toArray());
    }

    /** Drags while a key is down. */
    void drag(final String key, final Point from, final Point to) {
        move(from);
        xdotool("keydown", key);
        Window.settle();
        drag(from, to);
        xdotool("keyup", key);
    }

    void release() {
        xdotool("mouseup", 1);
    }

    /** @param notches up positive */
    void wheel(final Point at, final int notches) {
        move(at);
        xdotool("click", "--repeat", Math.abs(notches), "--delay", 20, notches > 0 ? 4 : 5);
    }

    /** Keys as xdotool names them: {@code ctrl+z}, {@code Return}, {@code F2}. */
    void key(final String... keys) {
        final List<Object> command = new ArrayList<>(List.of("key", "--delay", 30));
        command.addAll(List.of(keys));
        xdotool(command.toArray());
    }

    /** Keys one after another while one is down. */
    void keys(final String down, final String... keys) {
        xdotool("keydown", down);
        for (final String key : keys) {
            Window.settle();
            xdotool("key", key);
            Window.settle();
        }
        xdotool("keyup", down);
    }

    void type(final String text) {
        xdotool("type", "--delay", 15, "--", text);
    }

    /**
     * Gives a file to a dialog of the platform, which is no shell of ours: while it is open nothing can be asked of the
     * window. Its field for the file opens with the first letter and may lose the next, so that it is typed until it
     * is taken.
     */
    void chooseFile(final String title, final Path file) {
        if (!within(PATIENCE_S, () -> isShown(title))) {
            throw new AssertionError("waited in vain: dialog " + title);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            key("ctrl+a");
            type(file.toString());
            key("Return");
            if (within(2, () -> !isShown(title))) {
                Window.settle();
                return;
            }
            // Closes what says that there is no such file.
            key("Return");
        }
        key("Escape", "Escape");
        throw new AssertionError("not taken: " + file);
    }

    /** Whether keys go to a window of the system with this title, such as a dialog for files. */
    boolean hasFocus(final String title) {
        return title.equals(call("getwindowfocus", "getwindowname").text.strip());
    }

    private static boolean isShown(final String title) {
        return call("search", "--onlyvisible", "--name", title).code == 0;
    }

    private static boolean within(final int seconds, final BooleanSupplier condition) {
        final long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(seconds)) {
                return false;
            }
        }
        return true;
    }

    private record Answer(int code, String text) {
    }

    private static void xdotool(final Object... arguments) {
        final Answer answer = call(arguments);
        if (answer.code != 0) {
            throw new AssertionError(List.of(arguments) + " failed: " + answer.text);
        }
    }

    private static Answer call(final Object... arguments) {
        final List<String> command = new ArrayList<>(List.of("xdotool"));
        for (final Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            final Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            final String said = new String(process.getInputStream().readAllBytes());
            return new Answer(process.waitFor(PATIENCE_S, TimeUnit.SECONDS) ? process.exitValue() : -1, said);
        } catch (final IOException missing) {
            throw new AssertionError("the tests of the window need xdotool", missing);
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}

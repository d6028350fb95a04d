// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import org.eclipse.core.resources.IProject;
import org.intercala.model.RunRecord;
import org.intercala.model.RunStatus;

/**
 * A run in the tree of projects.
 *
 * @param project project it belongs to
 * @param folder  folder of the run
 * @param name    what a person called it, or ""
 * @param workflow file that ran, without its ending
 * @param started date and time in local time, {@code 2026-11-23 10:42}
 * @param took    how long it took, {@code 1.8 s}, or ""
 * @param status  how it ended
 */
public record RunEntry(IProject project, Path folder, String name, String workflow, String started, String took,
        RunStatus status) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final double MINUTE_S = 60;
    private static final double HOUR_S = 3600;

    static RunEntry of(final IProject project, final Path folder, final RunRecord record) {
        final String name = record.getLabel() == null ? "" : record.getLabel();
        final String file = record.getWorkflow() == null ? "" : record.getWorkflow();
        return new RunEntry(project, folder, name, file.replaceFirst("\\.workflow$", ""), minute(record.getStarted()),
                duration(record.getStarted(), record.getFinished()), record.getStatus());
    }

    /** Two runs are the same when they lie in the same folder. */
    @Override
    public boolean equals(final Object other) {
        return other instanceof RunEntry entry && entry.folder.equals(folder);
    }

    @Override
    public int hashCode() {
        return folder.hashCode();
    }

    static String minute(final String instant) {
        try {
            return MINUTE.format(local(instant));
        } catch (final DateTimeParseException unknown) {
            return instant;
        }
    }

    /** The start in few letters: without the day where it is today, without the year where it is this year. */
    static String brief(final String started, final LocalDate today) {
        try {
            final LocalDateTime time = LocalDateTime.parse(started, MINUTE);
            return time.toLocalDate().equals(today) ? CLOCK.format(time)
                    : time.getYear() == today.getYear() ? DAY.format(time) : started;
        } catch (final DateTimeParseException unknown) {
            return started;
        }
    }

    static String duration(final String started, final String finished) {
        if (started == null || finished == null) {
            return "";
        }
        try {
            final double seconds = Duration.between(local(started), local(finished)).toMillis() / 1000.0;
            if (seconds < MINUTE_S) {
                return String.format(Locale.ROOT, "%.1f s", seconds);
            }
            return seconds < HOUR_S ? String.format(Locale.ROOT, "%.1f min", seconds / MINUTE_S)
                    : String.format(Locale.ROOT, "%.1f h", seconds / HOUR_S);
        } catch (final DateTimeParseException unknown) {
            return "";
        }
    }

    private static LocalDateTime local(final String instant) {
        if (instant == null) {
            throw new DateTimeParseException("no time", "", 0);
        }
        return OffsetDateTime.parse(instant).atZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime();
    }
}

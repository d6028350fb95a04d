// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.intercala.model.FileException;
import org.intercala.model.Finding;
import org.intercala.workbench.document.WorkflowDocument;

/** Says above the canvas what there is to say about the file of a workflow, and does what is chosen there. */
final class FileNotices {

    private final WorkflowDocument document;
    private final Banner banner;
    private final Runnable save;
    private final Runnable copy;
    private String told = "";

    /** @param save saves the document by way of its editor @param copy copies its project to where it can be changed */
    FileNotices(final WorkflowDocument document, final Banner banner, final Runnable save, final Runnable copy) {
        this.document = document;
        this.banner = banner;
        this.save = save;
        this.copy = copy;
    }

    /** Says what a crash has left, and then what there was to say when the file was read. */
    void sayWhatWasRead() {
        final String findings = document.loadFindings().stream().map(Finding::getMessage)
                .collect(Collectors.joining(" "));
        if (document.unsaved().isPresent()) {
            offerUnsaved();
        } else if (document.isReadOnly()) {
            banner.show("information", findings.isEmpty() ? "This workflow cannot be changed here." : findings);
        } else if (ProjectCopy.isNeeded(document)) {
            offerCopy(findings);
        } else if (!findings.isEmpty()) {
            banner.show("warning", findings, new Banner.Choice("Dismiss", () -> {
            }));
        } else {
            banner.hide();
        }
    }

    private void offerCopy(final String before) {
        banner.show("information", (before + " This project lies where nothing can be written. To change or run it,"
                + " copy it to your projects.").strip(), copyChoice());
    }

    private Banner.Choice copyChoice() {
        return new Banner.Choice("Copy to My Projects", copy);
    }

    private void offerUnsaved() {
        banner.show("warning", "Unsaved changes of " + when(document.unsaved().orElseThrow().time()) + " were found. "
                + (document.isNewerThanUnsaved() ? "The file was written since by somebody else; Restore shows the"
                        + " changes, and asks before they replace it."
                        : document.isDirty() ? "Restore puts them in place of what is here; Undo takes that back."
                        : "The window ended before they were saved."),
                new Banner.Choice("Restore", this::restore), new Banner.Choice("Discard", this::discard));
    }

    private void discard() {
        document.discardUnsaved();
        sayWhatWasRead();
    }

    private void restore() {
        try {
            document.restore();
            if (document.isChangedOnDisk() && document.unsaved().isEmpty()) {
                askAboutDisk();
            } else {
                sayWhatWasRead();
            }
        } catch (final FileException unreadable) {
            banner.show("warning", "The unsaved changes cannot be restored: " + unreadable.getMessage(),
                    new Banner.Choice("Discard", this::discard));
        }
    }

    /** {@code 12:31}, with the day where it is not today. */
    static String when(final Instant time) {
        final ZonedDateTime local = time.atZone(ZoneId.systemDefault());
        final boolean today = local.toLocalDate().equals(LocalDate.now());
        return DateTimeFormatter.ofPattern(today ? "HH:mm" : "d MMMM, HH:mm", Locale.ENGLISH).format(local);
    }

    /** After a save: only the offer of a crash stays. */
    void saved() {
        if (document.unsaved().isPresent()) {
            offerUnsaved();
        } else if (ProjectCopy.isNeeded(document)) {
            offerCopy("");
        } else {
            banner.hide();
        }
    }

    void notSaved(final FileException failure) {
        banner.show("warning", failure.getMessage(),
                ProjectCopy.isNeeded(document) ? copyChoice() : new Banner.Choice("Try again", save));
    }

    /** Says what kept the last run from being written, until another begins. */
    void ran() {
        final String failure = document.runFailure();
        if (!failure.equals(told)) {
            told = failure;
            if (failure.isEmpty()) {
                saved();
            } else {
                banner.show("warning", "The run was not made. " + failure, new Banner.Choice("Dismiss", this::saved));
            }
        }
    }

    /** What went wrong otherwise. */
    void say(final Exception failure) {
        banner.show("warning", failure.getMessage(), new Banner.Choice("Dismiss", this::saved));
    }

    /** A document without edits follows the file; one with edits, or without a file, asks. */
    void changedOnDisk() {
        if (!document.isDirty() && Files.exists(document.file())) {
            reload();
        } else {
            askAboutDisk();
        }
    }

    /** Asks before the file of somebody else is replaced. */
    void askAboutDisk() {
        if (Files.exists(document.file())) {
            ask("The file has changed on the disk since it was opened here. Reload drops your edits, Overwrite replaces"
                    + " the file.", new Banner.Choice("Reload", this::reload), overwrite("Overwrite"));
        } else {
            ask("The file was moved or deleted since it was opened here. Write it again keeps your workflow.",
                    overwrite("Write it again"));
        }
    }

    private void ask(final String question, final Banner.Choice... choices) {
        final Banner.Choice[] all = Arrays.copyOf(choices, choices.length + 1);
        all[choices.length] = new Banner.Choice("Keep mine", () -> {
            document.acceptDiskState();
            saved();
        });
        banner.show("warning", question, all);
    }

    private Banner.Choice overwrite(final String label) {
        return new Banner.Choice(label, () -> {
            document.acceptDiskState();
            save.run();
        });
    }

    /** Reads the file again. One that cannot be read stays a question: nothing replaces it unasked. */
    void reload() {
        try {
            document.revert();
            sayWhatWasRead();
        } catch (final FileException unreadable) {
            ask(unreadable.getMessage() + " Your workflow is unchanged here.",
                    new Banner.Choice("Reload", this::reload), overwrite("Overwrite"));
        }
    }
}

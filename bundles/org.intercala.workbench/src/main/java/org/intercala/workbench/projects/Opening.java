// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.statushandlers.StatusManager;
import org.intercala.engine.RunResult;
import org.intercala.engine.RunStore;
import org.intercala.report.Report;
import org.intercala.workbench.ResultDisplay;
import org.intercala.workbench.Services;

/** Opens what stands in the tree: files in their editor, runs in the view of results. */
public final class Opening {

    private Opening() {
    }

    static void open(final IWorkbenchPage page, final Object element) {
        switch (element) {
            case IFile file -> file(page, file);
            case RunEntry run -> runs(page, List.of(run));
            default -> {
                // A folder opens by itself.
            }
        }
    }

    /** Opens the workflow of a project: the only one, or the first by name. */
    public static void project(final IWorkbenchPage page, final IProject project) throws CoreException {
        final Optional<IFile> workflow = Arrays.stream(project.members()).filter(IFile.class::isInstance)
                .map(IFile.class::cast).filter(file -> "workflow".equals(file.getFileExtension()))
                .min(Comparator.comparing(IFile::getName));
        workflow.ifPresent(file -> file(page, file));
    }

    /** Opens a file in its editor here, or in the program that the system has for it. */
    public static void file(final IWorkbenchPage page, final IFile file) {
        final var editor = PlatformUI.getWorkbench().getEditorRegistry().getDefaultEditor(file.getName());
        try {
            if (editor != null) {
                page.openEditor(new FileEditorInput(file), editor.getId());
            } else if (!Program.launch(file.getLocation().toOSString())) {
                IDE.openEditor(page, file);
            }
        } catch (final PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.LOG | StatusManager.SHOW);
        }
    }

    /** Loads runs in the background and shows them together. */
    static void runs(final IWorkbenchPage page, final List<RunEntry> entries) {
        final Job job = Job.create("Opening results", (IJobFunction) monitor -> {
            final RunStore store = new RunStore(Services.registry());
            final List<RunResult> results = new ArrayList<>();
            for (final RunEntry entry : entries) {
                try {
                    results.add(store.load(entry.folder()));
                } catch (final IOException unreadable) {
                    return problem(entry.folder(), unreadable);
                }
            }
            Display.getDefault().asyncExec(
                    () -> ResultDisplay.open(page, new ResultDisplay.Request(results, List.of(), "")));
            return Status.OK_STATUS;
        });
        job.setUser(false);
        job.schedule();
    }

    /** Shows the report of a run in the browser; writes it first where there is none. */
    static void report(final RunEntry entry) {
        Job.create("Opening a report", (IJobFunction) monitor -> {
            try {
                Path page = entry.folder().resolve(Report.PAGE);
                if (!Files.exists(page)) {
                    page = Report.write(new RunStore(Services.registry()).load(entry.folder()), List.of());
                }
                final String place = page.toString();
                Display.getDefault().asyncExec(() -> Program.launch(place));
                return Status.OK_STATUS;
            } catch (final IOException unreadable) {
                return problem(entry.folder(), unreadable);
            }
        }).schedule();
    }

    private static IStatus problem(final Path folder, final IOException cause) {
        return Status.error("The run in " + folder.getFileName() + " could not be opened. " + cause.getMessage(),
                cause);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.document.UnsavedCopy;
import org.intercala.workbench.preferences.IrrelevantPages;
import org.intercala.workbench.projects.ProjectFolders;
import org.intercala.workbench.run.Runs;
import org.intercala.workbench.welcome.WelcomeEditor;

/** Sets the workbench up: one perspective, state kept between starts, the workspace saved at the end. */
final class Advisor extends WorkbenchAdvisor {

    private final Optional<Path> open;
    private final OpenRequests requests;
    private final Splash splash;
    private boolean idle;

    /**
     * @param open     file or project to open when the window is there
     * @param requests what other starts ask for
     */
    Advisor(final Optional<Path> open, final OpenRequests requests, final Splash splash) {
        this.open = open;
        this.requests = requests;
        this.splash = splash;
    }

    @Override
    public void initialize(final IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
        IDE.registerAdapters();
        final var images = JFaceResources.getImageRegistry();
        images.put(Dialog.DLG_IMG_MESSAGE_ERROR, Icons.descriptor("error"));
        images.put(Dialog.DLG_IMG_MESSAGE_WARNING, Icons.descriptor("warning"));
        images.put(Dialog.DLG_IMG_MESSAGE_INFO, Icons.descriptor("information"));
        Ink.publish(PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry());
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return ViewIds.PERSPECTIVE;
    }

    @Override
    public IAdaptable getDefaultPageInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(final IWorkbenchWindowConfigurer configurer) {
        return new WindowAdvisor(configurer, splash);
    }

    @Override
    public void postStartup() {
        ProjectFolders.adopt();
        IrrelevantPages.remove(PlatformUI.getWorkbench().getPreferenceManager());
        final var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        UnsavedCopy.files().forEach(path -> Opener.open(page, path));
        open.ifPresent(path -> Opener.open(page, path));
        if (page.getEditorReferences().length == 0) {
            WelcomeEditor.open(page);
        }
        hearOtherStarts(page);
    }

    /** Opens here what another start on the same folder of projects was asked for. */
    private void hearOtherStarts(final IWorkbenchPage page) {
        final Display display = PlatformUI.getWorkbench().getDisplay();
        requests.answer(path -> display.asyncExec(() -> {
            final Shell shell = page.getWorkbenchWindow().getShell();
            shell.setMinimized(false);
            shell.forceActive();
            path.ifPresent(place -> Opener.open(page, place));
        }));
    }

    @Override
    public void eventLoopIdle(final Display display) {
        if (!idle) {
            idle = true;
            Startup.usable(display);
        }
        super.eventLoopIdle(display);
    }

    @Override
    public boolean preShutdown() {
        if (!mayStop(Runs.files())) {
            return false;
        }
        final IWorkspace workspace = ResourcesPlugin.getWorkspace();
        try {
            final IStatus status = workspace.save(true, null);
            if (!status.isOK()) {
                Platform.getLog(Advisor.class).log(status);
            }
        } catch (final CoreException failure) {
            Platform.getLog(Advisor.class)
                    .log(Status.error("The list of projects could not be saved. " + failure.getMessage(), failure));
        }
        return true;
    }

    /** Asks before runs are stopped by closing the window. */
    private static boolean mayStop(final List<String> running) {
        return running.isEmpty() || MessageDialog.open(MessageDialog.NONE,
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), "Quit", String.join(", ", running)
                        + (running.size() == 1 ? " is running. Quitting stops the run; "
                                : " are running. Quitting stops the runs; ") + "what is finished is kept.",
                SWT.NONE, "Stop and Quit", "Keep Running") == 0;
    }

    @Override
    public void postShutdown() {
        requests.close();
        Runs.close();
        super.postShutdown();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.intercala.workbench.Ink;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.projects.ProjectFolders;

/** Sets the workbench up: one perspective, state kept between starts, the workspace saved at the end. */
final class Advisor extends WorkbenchAdvisor {

    @Override
    public void initialize(final IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
        IDE.registerAdapters();
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
        return new WindowAdvisor(configurer);
    }

    @Override
    public void postStartup() {
        ProjectFolders.adopt();
    }

    @Override
    public boolean preShutdown() {
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
}

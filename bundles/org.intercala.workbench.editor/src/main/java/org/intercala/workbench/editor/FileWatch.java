// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;
import org.intercala.workbench.document.WorkflowDocument;

/**
 * Notices that somebody else has written the file, or those that its nodes name: when the workspace says so, and when
 * the editor comes to front.
 */
final class FileWatch implements IPartListener2, IResourceChangeListener, AutoCloseable {

    private final IWorkbenchPartSite site;
    private final WorkflowDocument document;
    private final Runnable changed;
    private final Listener activated = event -> look();
    private boolean closed;

    FileWatch(final IWorkbenchPartSite site, final WorkflowDocument document, final Runnable changed) {
        this.site = site;
        this.document = document;
        this.changed = changed;
        site.getPage().addPartListener(this);
        site.getShell().addListener(SWT.Activate, activated);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    }

    @Override
    public void resourceChanged(final IResourceChangeEvent event) {
        Display.getDefault().asyncExec(this::look);
    }

    @Override
    public void partActivated(final IWorkbenchPartReference part) {
        if (part.getPart(false) == site.getPart()) {
            look();
        }
    }

    private void look() {
        if (closed) {
            return;
        }
        if (document.isChangedOnDisk()) {
            changed.run();
        }
        document.lookAtFiles();
    }

    @Override
    public void close() {
        closed = true;
        site.getPage().removePartListener(this);
        if (!site.getShell().isDisposed()) {
            site.getShell().removeListener(SWT.Activate, activated);
        }
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    }
}

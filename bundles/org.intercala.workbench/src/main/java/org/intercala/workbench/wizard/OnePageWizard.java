// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.wizard;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;

/** A wizard with one page: fields above, what is wrong with them in its head. */
abstract class OnePageWizard extends Wizard implements INewWizard {

    private final String title;
    private final String description;
    private IStructuredSelection selection = StructuredSelection.EMPTY;
    private IWorkbench workbench;
    private Page page;

    OnePageWizard(final String title, final String description) {
        this.title = title;
        this.description = description;
        setWindowTitle(title);
        setHelpAvailable(false);
    }

    @Override
    public final void init(final IWorkbench bench, final IStructuredSelection chosen) {
        workbench = bench;
        selection = chosen == null ? StructuredSelection.EMPTY : chosen;
    }

    @Override
    public final void addPages() {
        page = new Page();
        addPage(page);
    }

    @Override
    public final boolean performFinish() {
        try {
            finish(workbench.getActiveWorkbenchWindow().getActivePage());
            return true;
        } catch (final CoreException failure) {
            page.setErrorMessage(failure.getStatus().getMessage());
            return false;
        }
    }

    final IStructuredSelection selection() {
        return selection;
    }

    abstract void create(Fields fields);

    /** What is wrong with the fields, in one sentence; null when nothing is. */
    abstract String problem();

    abstract void finish(IWorkbenchPage window) throws CoreException;

    private final class Page extends WizardPage {

        Page() {
            super("page", title, null);
            setDescription(description);
        }

        @Override
        public void createControl(final Composite parent) {
            final Fields fields = new Fields(parent, this::check);
            setControl(fields.area());
            create(fields);
            final String problem = problem();
            setPageComplete(problem == null);
            if (problem != null) {
                setMessage(problem);
            }
        }

        private void check() {
            if (getControl() != null && isCurrentPage()) {
                final String problem = problem();
                setErrorMessage(problem);
                setPageComplete(problem == null);
            }
        }
    }
}

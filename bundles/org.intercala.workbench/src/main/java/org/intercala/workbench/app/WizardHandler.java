// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the wizard whose id is that of the command. */
public final class WizardHandler extends AbstractHandler {

    @Override
    public Object execute(final ExecutionEvent event) throws ExecutionException {
        final var descriptor = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(event.getCommand().getId());
        try {
            final var wizard = descriptor.createWizard();
            wizard.init(PlatformUI.getWorkbench(), HandlerUtil.getCurrentSelection(event) instanceof
                    IStructuredSelection selection ? selection : null);
            final WizardDialog dialog = new WizardDialog(HandlerUtil.getActiveShell(event), wizard);
            dialog.open();
            return null;
        } catch (final CoreException failure) {
            throw new ExecutionException(failure.getMessage(), failure);
        }
    }
}

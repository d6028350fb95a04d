// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.intercala.workbench.DocumentEditor;

/** Tells which workflow editor is in front. */
final class ActiveEditor implements IPartListener2 {

    private final Consumer<Optional<DocumentEditor>> follower;

    ActiveEditor(final Consumer<Optional<DocumentEditor>> follower) {
        this.follower = follower;
    }

    @Override
    public void partActivated(final IWorkbenchPartReference reference) {
        follower.accept(DocumentEditor.active());
    }

    @Override
    public void partBroughtToTop(final IWorkbenchPartReference reference) {
        follower.accept(DocumentEditor.active());
    }

    @Override
    public void partClosed(final IWorkbenchPartReference reference) {
        follower.accept(DocumentEditor.active());
    }
}

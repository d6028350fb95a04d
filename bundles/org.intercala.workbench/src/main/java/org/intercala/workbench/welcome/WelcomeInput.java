// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.welcome;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.intercala.workbench.Icons;

/** There is one page of welcome; it is not restored but opened when nothing else is. */
final class WelcomeInput implements IEditorInput {

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("product");
    }

    @Override
    public String getName() {
        return "Welcome";
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return "Examples, exercises and new projects";
    }

    @Override
    public <T> T getAdapter(final Class<T> adapter) {
        return null;
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof WelcomeInput;
    }

    @Override
    public int hashCode() {
        return WelcomeInput.class.hashCode();
    }
}

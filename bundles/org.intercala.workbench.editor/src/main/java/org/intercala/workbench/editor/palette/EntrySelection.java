// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** Tells the window which entry of the palette is selected, so that the help can open its page. */
final class EntrySelection implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private ISelection selection = StructuredSelection.EMPTY;

    @Override
    public ISelection getSelection() {
        return selection;
    }

    @Override
    public void setSelection(final ISelection next) {
        if (!next.equals(selection)) {
            selection = next;
            listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, next)));
        }
    }

    @Override
    public void addSelectionChangedListener(final ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(final ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** Collects what the platform's log says with severity error. */
final class Errors implements ILogListener, AutoCloseable {

    private final List<String> found = new CopyOnWriteArrayList<>();

    Errors() {
        Platform.addLogListener(this);
    }

    @Override
    public void logging(final IStatus status, final String plugin) {
        if (status.getSeverity() == IStatus.ERROR) {
            final StringWriter text = new StringWriter();
            text.append(status.toString());
            if (status.getException() != null) {
                status.getException().printStackTrace(new PrintWriter(text));
            }
            found.add(text.toString());
        }
    }

    List<String> found() {
        return List.copyOf(found);
    }

    /** Expected ones. */
    void forget() {
        found.clear();
    }

    @Override
    public void close() {
        Platform.removeLogListener(this);
    }
}

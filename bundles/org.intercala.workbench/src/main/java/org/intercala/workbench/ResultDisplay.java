// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import java.util.List;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.intercala.engine.RunResult;

/** The view that shows results. */
public interface ResultDisplay {

    /**
     * What to show.
     *
     * @param runs  the runs to compare, the newest first
     * @param nodes paths of the nodes, {@code sweep/spm}; empty for all
     * @param port  output port, or "" for all
     */
    record Request(List<RunResult> runs, List<String> nodes, String port) {
        public Request {
            runs = List.copyOf(runs);
            nodes = List.copyOf(nodes);
        }
    }

    void show(Request request);

    /** Opens the view of results with a request. */
    static void open(final IWorkbenchPage page, final Request request) {
        try {
            if (page.showView(ViewIds.RESULTS) instanceof ResultDisplay display) {
                display.show(request);
            }
        } catch (final PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.LOG | StatusManager.SHOW);
        }
    }
}

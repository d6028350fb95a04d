// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.document;

import java.util.List;

import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.intercala.model.NodeRun;
import org.intercala.model.Severity;

/** What tests say that a run of the node "cell" has found. */
public final class Found {

    private Found() {
    }

    /** The run of one map point. */
    public static NodeRun run(final String point, final Finding... findings) {
        final NodeRun run = ModelFactory.eINSTANCE.createNodeRun();
        run.setNode("cell");
        run.setPoint(point);
        run.getFindings().addAll(List.of(findings));
        return run;
    }

    public static Finding finding(final String point, final Severity severity, final String message) {
        final Finding finding = ModelFactory.eINSTANCE.createFinding();
        finding.setSeverity(severity);
        finding.setNode("cell");
        finding.setPoint(point);
        finding.setMessage(message);
        return finding;
    }
}

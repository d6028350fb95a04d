// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import java.util.List;
import java.util.Objects;

import org.intercala.model.Finding;
import org.intercala.model.Severity;
import org.intercala.workbench.Ink;
import org.intercala.workbench.document.NodeState;
import org.intercala.workbench.document.NodeState.Kind;
import org.intercala.workbench.editor.figure.TipFigure;

/** What the hover over a node shows. */
final class Findings {

    private Findings() {
    }

    /** The cause of a failure and all findings; null where there is nothing to say. */
    static TipFigure tip(final NodeState state, final List<Finding> findings) {
        final TipFigure tip = new TipFigure();
        if (state.kind() == Kind.FAILED && !state.message().isBlank()) {
            tip.text(state.message(), Ink.ERROR);
        }
        findings.stream().filter(finding -> finding.getSeverity() != Severity.INFORMATION).distinct()
                .forEach(finding -> add(finding, tip));
        return tip.isEmpty() ? null : tip;
    }

    /** Whether two checks say the same of a node: a check makes its findings anew. */
    static boolean isSame(final List<Finding> now, final List<Finding> before) {
        if (before == null || now.size() != before.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).getSeverity() != before.get(i).getSeverity()
                    || !Objects.equals(now.get(i).getMessage(), before.get(i).getMessage())
                    || !Objects.equals(now.get(i).getRemedy(), before.get(i).getRemedy())) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong in the colour of its severity, what to do in that of a text. */
    private static void add(final Finding finding, final TipFigure tip) {
        tip.paragraph(finding.getMessage(), finding.getSeverity() == Severity.ERROR ? Ink.ERROR : Ink.WARNING);
        if (finding.getRemedy() != null && !finding.getRemedy().isBlank()) {
            tip.text(finding.getRemedy(), Ink.TEXT);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.intercala.model.Finding;
import org.intercala.model.Severity;
import org.intercala.workbench.Ink;
import org.intercala.workbench.TextFit;
import org.intercala.workbench.document.NodeState;
import org.intercala.workbench.document.NodeState.Kind;
import org.intercala.workbench.editor.figure.TipFigure;

/** What the hover over a node shows. */
final class Findings {

    private static final int FEW = 2;
    private static final int LETTERS = 120;

    private Findings() {
    }

    /** The cause of a failure and the worst findings; null where there is nothing to say. */
    static TipFigure tip(final NodeState state, final List<Finding> findings) {
        final TipFigure tip = new TipFigure();
        lines(state, findings).forEach(line -> tip.paragraph(line.text(), line.ink()));
        return tip.isEmpty() ? null : tip;
    }

    /** How a few sentences begin: a tooltip that covers the canvas hides what it speaks of. */
    static List<Line> lines(final NodeState state, final List<Finding> findings) {
        final List<Line> all = new ArrayList<>();
        if (state.kind() == Kind.FAILED && !state.message().isBlank()
                && findings.stream().noneMatch(finding -> state.message().equals(finding.getMessage()))) {
            all.add(new Line(state.message(), Ink.ERROR));
        }
        findings.stream().filter(finding -> finding.getSeverity() != Severity.INFORMATION)
                .forEach(finding -> all.add(new Line(sentence(finding),
                        finding.getSeverity() == Severity.ERROR ? Ink.ERROR : Ink.WARNING)));
        final List<Line> each = all.stream().distinct().toList();
        final List<Line> few = new ArrayList<>(each.stream().limit(FEW).map(Line::beginning).toList());
        if (each.size() > FEW) {
            few.add(new Line(TextFit.more(each.size() - FEW, " in Problems"), Ink.SECONDARY));
        }
        return few;
    }

    /** A sentence, or two lines with what to do, and its colour. */
    record Line(String text, Ink ink) {

        private Line beginning() {
            return new Line(text.lines().map(line -> TextFit.beginning(line, LETTERS))
                    .collect(Collectors.joining("\n")), ink);
        }
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

    private static String sentence(final Finding finding) {
        final String remedy = finding.getRemedy();
        return remedy == null || remedy.isBlank() ? finding.getMessage()
                : finding.getMessage() + "\n" + remedy;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor;

import java.util.Objects;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Graphs;
import org.intercala.model.ModelFactory;
import org.intercala.model.Node;
import org.intercala.model.Port;
import org.intercala.model.Severity;
import org.intercala.model.SolverNode;
import org.intercala.model.Workflow;
import org.intercala.workbench.Services;

/**
 * Whether a solver takes what a link would bring. A port that is open to several kinds of data satisfies the rules for
 * links with any; only the check of its solver tells which of them it can use.
 */
public final class LinkTrial {

    private LinkTrial() {
    }

    /**
     * What the solver at the input has against the data of the output; "" if nothing.
     *
     * @param one      output or input, of a node of a solver
     * @param other    the other end
     * @param workflow whose variables the nodes use
     */
    public static String refusal(final Port one, final Port other, final Workflow workflow) {
        final Port source = Graphs.isOutput(one) ? one : other;
        final Port target = source == one ? other : one;
        if (Objects.equals(source.getType(), target.getType())
                || !(Graphs.owner(source) instanceof SolverNode from)
                || !(Graphs.owner(target) instanceof SolverNode to)) {
            return "";
        }
        final Workflow alone = ModelFactory.eINSTANCE.createWorkflow();
        alone.getVariables().addAll(EcoreUtil.copyAll(workflow.getVariables()));
        final Node giver = add(alone, from, "source");
        final Node taker = add(alone, to, "target");
        Graphs.link(Graphs.output(giver, source.getName()).orElseThrow(),
                Graphs.input(taker, target.getName()).orElseThrow());
        return Services.engine().check(alone).findings().stream()
                .filter(finding -> finding.getSeverity() == Severity.ERROR && taker.getId().equals(finding.getNode())
                        && target.getName().equals(finding.getFeature()))
                .findFirst().map(finding -> finding.getMessage() + " " + finding.getRemedy()).orElse("");
    }

    private static Node add(final Workflow workflow, final SolverNode node, final String id) {
        final SolverNode copy = EcoreUtil.copy(node);
        Graphs.rename(copy, id);
        workflow.getNodes().add(copy);
        return copy;
    }
}

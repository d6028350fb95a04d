// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.intercala.model.Container;
import org.intercala.model.Finding;
import org.intercala.model.ModelPackage;
import org.intercala.model.Node;
import org.intercala.model.SolverNode;
import org.intercala.solver.SolverFactory;
import org.intercala.workbench.Ink;
import org.intercala.workbench.Services;
import org.intercala.workbench.document.NodeState;
import org.intercala.workbench.editor.figure.NodeFigure;
import org.intercala.workbench.editor.tool.MoveTool;

/** A node as a card: a solver, a referenced workflow, or a container that is folded. */
public final class NodePart extends ModelPart<Node> {

    private NodeState shownState;
    private List<Finding> shownFindings;

    NodePart(final Node node) {
        super(node);
    }

    @Override
    protected IFigure createFigure() {
        return new NodeFigure();
    }

    @Override
    public NodeFigure getFigure() {
        return (NodeFigure) super.getFigure();
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.SELECTION_FEEDBACK_ROLE, new Highlight(getFigure()::setSelected));
    }

    @Override
    public void addNotify() {
        super.addNotify();
        canvas().root().router().add(getFigure());
    }

    @Override
    public void removeNotify() {
        canvas().root().router().remove(getFigure());
        super.removeNotify();
    }

    @Override
    protected List<EObject> getModelChildren() {
        final List<EObject> ports = new ArrayList<>(getModel().getInputs());
        ports.addAll(getModel().getOutputs());
        if (getModel() instanceof Container container && container.getBody() != null) {
            ports.addAll(canvas().links().crossing(container));
        }
        return ports;
    }

    private Optional<SolverFactory> factory() {
        return getModel() instanceof SolverNode solver ? Services.registry().find(solver.getSolver())
                : Optional.empty();
    }

    @Override
    protected void refreshVisuals() {
        final Node node = getModel();
        final var factory = factory();
        final String solver = factory.map(each -> each.descriptor().label()).orElseGet(this::description);
        final Ink ink = factory.map(each -> Ink.of(each.descriptor().scale())).orElse(Ink.DATA);
        getFigure().show(node.getLabel() == null ? node.getId() : node.getLabel(), solver, ink);
        place(new Rectangle(node.getX() - NodeFigure.MARGIN, node.getY() - NodeFigure.MARGIN, -1, -1));
        refreshState();
    }

    private String description() {
        return switch (getModel()) {
            case SolverNode missing -> missing.getSolver() + " is not installed";
            case Container container -> ContainerText.of(container);
            default -> "";
        };
    }

    /** A folded container shows the ports that are linked across its border: they come and go with links inside. */
    private void followLinks() {
        if (isActive() && getModel() instanceof Container) {
            final List<?> shown = ((List<?>) getChildren()).stream().map(part -> ((EditPart) part).getModel()).toList();
            if (!shown.equals(getModelChildren())) {
                refreshChildren();
            }
        }
    }

    @Override
    public void refreshState() {
        followLinks();
        final var findings = document().findings(getModel());
        final NodeState state = ContainerState.of(document(), getModel());
        if (!state.equals(shownState) || !Findings.isSame(findings, shownFindings)) {
            shownState = state;
            shownFindings = findings;
            getFigure().show(state, findings.isEmpty() ? null : findings.getFirst().getSeverity());
            getFigure().setTip(() -> Findings.tip(state, findings));
        }
    }

    @Override
    protected void modelChanged(final Notification change) {
        switch (change.getFeatureID(Node.class)) {
            case ModelPackage.NODE__INPUTS, ModelPackage.NODE__OUTPUTS -> refreshChildren();
            case ModelPackage.NODE__X, ModelPackage.NODE__Y, ModelPackage.NODE__LABEL -> refreshVisuals();
            default -> {
                if (change.getFeature() == ModelPackage.Literals.CONTAINER__COLLAPSED
                        && getParent() instanceof GraphPart<?> graph) {
                    graph.replace(this);
                } else {
                    refreshVisuals();
                }
            }
        }
    }

    @Override
    public Rectangle textArea() {
        return getFigure().nameArea();
    }

    @Override
    public DragTracker getDragTracker(final Request request) {
        return new MoveTool(this);
    }

    @Override
    protected String accessibleName() {
        return "Node " + getModel().getLabel() + ", "
                + document().state(getModel()).kind().name().toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.XYAnchor;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.requests.LocationRequest;
import org.intercala.model.Graphs;
import org.intercala.model.Port;
import org.intercala.workbench.Services;
import org.intercala.workbench.command.CreateLinkCommand;
import org.intercala.workbench.command.ReconnectLinkCommand;
import org.intercala.workbench.command.WorkflowCommand;
import org.intercala.workbench.editor.CanvasRoot;
import org.intercala.workbench.editor.CanvasViewer;
import org.intercala.workbench.editor.Flow;
import org.intercala.workbench.editor.LinkTrial;
import org.intercala.workbench.editor.NewNodes;
import org.intercala.workbench.editor.figure.HintFigure;
import org.intercala.workbench.editor.figure.LinkFigure;
import org.intercala.workbench.editor.figure.PortFigure.Mood;
import org.intercala.workbench.editor.part.GraphPart;
import org.intercala.workbench.editor.part.LinkPart;
import org.intercala.workbench.editor.part.PortPart;

/**
 * Pulls a link out of a port, or an end of a link to another port. Ports that take it glow; others fade and say why not
 * when they are approached. Released on nothing, it asks for a solver that fits.
 */
public final class LinkTool extends DragTool {

    private static final int CATCH = 26;
    private static final int APPROACH = 18;
    private static final int GRIP = 32;

    private final EditPart pressed;
    private final PortPart fixed;
    private final LinkPart moved;
    private final boolean isTargetMoved;
    private final Map<PortPart, String> refusals = new HashMap<>();
    private final LinkFigure feedback = new LinkFigure();
    private final XYAnchor mouse = new XYAnchor(new Point());
    private final HintFigure hint = new HintFigure();
    private List<PortPart> visible = List.of();
    private PortPart caught;

    /** A new link from a port. */
    public LinkTool(final PortPart port) {
        this(port, port, null, Graphs.isOutput(port.getModel()));
    }

    private LinkTool(final EditPart pressed, final PortPart fixed, final LinkPart moved, final boolean isTargetMoved) {
        this.pressed = pressed;
        this.fixed = fixed;
        this.moved = moved;
        this.isTargetMoved = isTargetMoved;
    }

    /** Selects a link; a drag that begins near one of its ends moves that end. */
    public static LinkTool onLink(final LinkPart link, final Request request) {
        boolean target = true;
        boolean near = false;
        if (request instanceof LocationRequest located && located.getLocation() != null) {
            final Point point = located.getLocation().getCopy();
            link.getFigure().translateToRelative(point);
            final double toStart = point.getDistance(link.getFigure().getStart());
            final double toEnd = point.getDistance(link.getFigure().getEnd());
            target = toEnd <= toStart;
            near = Math.min(toStart, toEnd) <= Math.max(GRIP, (toStart + toEnd) / 4);
        }
        final EditPart kept = target ? link.getSource() : link.getTarget();
        return new LinkTool(link, near && kept instanceof PortPart port ? port : null, link, target);
    }

    private CanvasViewer canvas() {
        return (CanvasViewer) pressed.getViewer();
    }

    @Override
    protected void pressed() {
        canvas().getControl().forceFocus();
        select(pressed);
    }

    @Override
    protected boolean isDragButton() {
        return super.isDragButton() && fixed != null && !canvas().document().isReadOnly();
    }

    private WorkflowCommand command(final Port port) {
        final var workflow = canvas().document().workflow();
        final var packages = Services.registry().packages();
        if (moved == null) {
            return new CreateLinkCommand(workflow, fixed.getModel(), port, packages);
        }
        return isTargetMoved ? new ReconnectLinkCommand(workflow, moved.getModel(), null, port, packages)
                : new ReconnectLinkCommand(workflow, moved.getModel(), port, null, packages);
    }

    private String refusal(final PortPart part) {
        return refusals.computeIfAbsent(part, each -> {
            final String refusal = switch (command(each.getModel())) {
                case CreateLinkCommand create -> create.refusal();
                case ReconnectLinkCommand reconnect -> isEnd(each) ? "" : reconnect.refusal();
                default -> "";
            };
            return !refusal.isEmpty() || isEnd(each) ? refusal
                    : LinkTrial.refusal(fixed.getModel(), each.getModel(), canvas().document().workflow());
        });
    }

    /** Whether it is the end that is moved, so that a release changes nothing. */
    private boolean isEnd(final PortPart part) {
        return moved != null && part == (isTargetMoved ? moved.getTarget() : moved.getSource());
    }

    @Override
    protected void begin() {
        final IFigure overlay = canvas().root().getLayer(CanvasRoot.OVERLAY);
        feedback.show(Flow.ink(fixed.getModel()), "");
        if (isTargetMoved) {
            feedback.setSourceAnchor(fixed.getSourceConnectionAnchor((Request) null));
            feedback.setTargetAnchor(mouse);
        } else {
            feedback.setSourceAnchor(mouse);
            feedback.setTargetAnchor(fixed.getTargetConnectionAnchor((Request) null));
        }
        overlay.add(feedback);
        if (moved != null) {
            moved.getFigure().setFaded(true);
        }
        look();
    }

    @Override
    protected void scrolled() {
        look();
        drag();
    }

    /** Asks the ports in view; the others when they come into view. */
    private void look() {
        final Rectangle window = new Rectangle(new Point(), canvas().viewport().getSize());
        final List<PortPart> ports = new ArrayList<>();
        for (final Object part : canvas().getEditPartRegistry().values()) {
            if (part instanceof PortPart port && port != fixed && window.contains(centre(port))) {
                ports.add(port);
                port.getFigure().setMood(refusal(port).isEmpty() ? Mood.ACCEPTS : Mood.REFUSES);
            }
        }
        visible = ports;
    }

    private static Point centre(final PortPart port) {
        final Point centre = port.getFigure().centre();
        port.getFigure().translateToAbsolute(centre);
        return centre;
    }

    private PortPart nearest(final boolean accepting, final int reach) {
        PortPart nearest = null;
        double distance = reach;
        for (final PortPart port : visible) {
            final double d = centre(port).getDistance(getLocation());
            if (d < distance && refusal(port).isEmpty() == accepting) {
                nearest = port;
                distance = d;
            }
        }
        return nearest;
    }

    /** The port that a release would link: the one that the mouse is on, or one near by unless the mouse is on one. */
    private PortPart target() {
        final PortPart on = visible.stream().filter(port -> port.getFigure().isCircle(inFigure(port))).findFirst()
                .orElse(null);
        return on == null ? nearest(true, CATCH) : refusal(on).isEmpty() ? on : null;
    }

    private Point inFigure(final PortPart port) {
        final Point point = getLocation().getCopy();
        port.getFigure().translateToRelative(point);
        return point;
    }

    @Override
    protected void drag() {
        setCaught(target());
        if (caught == null) {
            mouse.setLocation(getLocation().getCopy());
        } else {
            mouse.setLocation(centre(caught));
        }
        final PortPart refusing = caught == null ? nearest(false, APPROACH) : null;
        if (refusing == null) {
            hint.hide();
        } else {
            final Port port = refusing.getModel();
            hint.show(canvas().root().getLayer(LayerConstants.FEEDBACK_LAYER), Flow.fullName(port) + " of "
                    + Graphs.owner(port).getLabel() + ". " + Sentence.of(refusal(refusing)), centre(refusing));
        }
    }

    private void setCaught(final PortPart port) {
        if (port != caught) {
            Pointing.show(caught, false);
            caught = port;
            Pointing.show(caught, true);
        }
    }

    @Override
    protected void drop() {
        drag();
        final PortPart target = caught;
        final boolean refused = nearest(false, APPROACH) != null;
        cancel();
        if (target != null) {
            canvas().document().execute(command(target.getModel()));
        } else if (!refused && moved == null && isVoid(canvas().findObjectAt(getLocation()))) {
            NewNodes.search(canvas(), getLocation().getCopy(), fixed.getModel());
        }
    }

    private static boolean isVoid(final EditPart part) {
        return part instanceof GraphPart<?> || part instanceof LinkPart;
    }

    @Override
    protected void cancel() {
        setCaught(null);
        hint.hide();
        if (feedback.getParent() != null) {
            feedback.getParent().remove(feedback);
        }
        refusals.keySet().forEach(port -> port.getFigure().setMood(Mood.NORMAL));
        if (moved != null) {
            moved.getFigure().setFaded(false);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.intercala.model.Container;
import org.intercala.model.Graphs;
import org.intercala.model.Group;
import org.intercala.model.Link;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelPackage;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.model.Port;
import org.intercala.model.SolverNode;
import org.intercala.model.SubWorkflow;
import org.intercala.model.Workflow;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.value.UnitText;
import org.intercala.workbench.forms.value.Wording;

/** Chooses the form of an object, and builds those that have but a few lines. */
final class SmallForms {

    private final Form form;
    private final Consumer<EObject> reveal;

    /** @param reveal selects an object on the canvas */
    SmallForms(final Form form, final Consumer<EObject> reveal) {
        this.form = form;
        this.reveal = reveal;
    }

    void build(final Composite page, final EObject object) {
        switch (object) {
            case SolverNode node -> new NodeForm(form).build(page, node);
            case MapContainer map -> new MapForm(form, map).build(page);
            case SubWorkflow sub -> subWorkflow(page, sub);
            case Container container -> container(page, container);
            case Workflow workflow -> new WorkflowForm(form, workflow).build(page);
            case Note note -> {
                new Head(form).add(page, "Note", "Text on the canvas", "", "");
                form.add(IdentityRow.text(form, page, note, ModelPackage.Literals.NOTE__TEXT, "Text", SWT.MULTI));
            }
            case Group group -> group(page, group);
            case Link link -> link(page, link);
            case Port port -> port(page, port);
            default -> form.small(page, "Nothing to change here.");
        }
    }

    /** Several objects: what they are, and the way to each. */
    void build(final Composite page, final List<EObject> objects) {
        new Head(form).add(page, objects.size() + " selected", "Select one alone to see and change its values.", "",
                "");
        for (final EObject object : objects) {
            goTo(page, title(object), object);
        }
    }

    private static String title(final EObject object) {
        return switch (object) {
            case Node node -> node.getLabel();
            case Group group -> "Group " + group.getLabel();
            case Link link when link.getSource() != null && link.getTarget() != null -> "Link to "
                    + Graphs.owner(link.getTarget()).getLabel();
            default -> Wording.of(object.eClass().getName());
        };
    }

    private void subWorkflow(final Composite page, final SubWorkflow sub) {
        final Head head = new Head(form);
        form.follow(head.add(page, "Sub-workflow", "", "", ""), () -> isEmbedded(sub)
                ? "Its nodes are part of this file" : "Its nodes are in another file");
        head.identity(page, sub);
        form.add(new TextRow(form, page, Slot.of(sub, ModelPackage.Literals.SUB_WORKFLOW__FILE)));
        form.follow(form.small(page, ""), () -> isEmbedded(sub) ? "Empty: the nodes inside are part of this workflow."
                : sub.getBody() == null || sub.getBody().getNodes().isEmpty() ? ""
                        : "The nodes inside are kept, but do not run while a file is named.");
    }

    private static boolean isEmbedded(final SubWorkflow sub) {
        return sub.getFile() == null || sub.getFile().isBlank();
    }

    private void container(final Composite page, final Container container) {
        final Head head = new Head(form);
        head.add(page, Wording.of(container.eClass().getName()), "Kept in the file; this version cannot run it", "",
                "");
        head.identity(page, container);
    }

    private void group(final Composite page, final Group group) {
        new Head(form).add(page, "Group", group.getMembers().size() == 1 ? "1 node"
                : group.getMembers().size() + " nodes", "", "");
        form.add(IdentityRow.name(form, page, group, ModelPackage.Literals.GROUP__LABEL, "Name"));
        for (final Node member : group.getMembers()) {
            goTo(page, member.getLabel(), member);
        }
    }

    private FlatButton goTo(final Composite page, final String label, final EObject target) {
        final var button = new FlatButton(page, label, FlatButton.Look.QUIET);
        button.setToolTipText("Select it on the canvas");
        button.onAction(() -> reveal.accept(target));
        return button;
    }

    private void link(final Composite page, final Link link) {
        new Head(form).add(page, "Link", link.getSource() == null ? "" : kind(link.getSource()), "", "");
        end(page, "From", link.getSource());
        end(page, "To", link.getTarget());
    }

    private void end(final Composite page, final String label, final Port port) {
        if (port == null || Graphs.owner(port) == null) {
            return;
        }
        final Composite group = form.group(page, 1, 0);
        form.label(group, label);
        goTo(group, Graphs.owner(port).getLabel(), Graphs.owner(port)).setData("org.intercala.id", "link." + label);
        form.small(group, Wording.of(port.getName()));
    }

    private void port(final Composite page, final Port port) {
        new Head(form).add(page, Wording.of(port.getName()), (Graphs.isOutput(port) ? "Output" : "Input") + " · "
                + kind(port), "", "");
        form.addGeneralFindings(page);
        if (Graphs.owner(port) != null) {
            final Composite group = form.group(page, 1, 0);
            form.label(group, "Of");
            goTo(group, Graphs.owner(port).getLabel(), Graphs.owner(port));
        }
    }

    private static String kind(final Port port) {
        final String type = port.getType() == null ? "" : port.getType().replaceFirst("^.*#", "");
        final String unit = port.getUnit() == null || port.getUnit().isEmpty() || port.getUnit().equals("1") ? ""
                : " in " + UnitText.of(port.getUnit());
        return Wording.of(type.isEmpty() ? type : type.substring(0, 1).toLowerCase(Locale.ROOT)
                + type.substring(1)) + unit;
    }
}

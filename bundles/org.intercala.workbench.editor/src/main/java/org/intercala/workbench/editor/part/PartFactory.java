// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.intercala.model.Container;
import org.intercala.model.Group;
import org.intercala.model.Link;
import org.intercala.model.Node;
import org.intercala.model.Note;
import org.intercala.model.Port;
import org.intercala.model.Workflow;

/** Makes the edit part of a model object. */
public final class PartFactory implements EditPartFactory {

    @Override
    public EditPart createEditPart(final EditPart context, final Object model) {
        return switch (model) {
            case Workflow workflow -> new WorkflowPart(workflow);
            case Container container when container.getBody() != null && !container.isCollapsed() ->
                new ContainerPart(container);
            case Node node -> new NodePart(node);
            case Port port -> new PortPart(port);
            case Link link -> new LinkPart(link);
            case Note note -> new NotePart(note);
            case Group group -> new GroupPart(group);
            default -> throw new IllegalArgumentException("nothing shows a " + model);
        };
    }
}

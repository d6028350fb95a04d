// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.intercala.model.ModelPackage;
import org.intercala.model.Node;
import org.intercala.model.Group;
import org.intercala.model.Note;
import org.intercala.model.Workflow;

/** Changes what people read: the label of a node or group, the text of a note, the name of the workflow. */
public final class RenameCommand extends WorkflowCommand {

    private final EObject object;
    private final String text;

    public RenameCommand(final Workflow workflow, final EObject object, final String text) {
        super("Rename", workflow);
        this.object = object;
        this.text = text;
    }

    /** The text of an object that this command changes, or "" where it has none. */
    public static String text(final EObject object) {
        final var feature = feature(object);
        final Object value = feature == null ? null : object.eGet(feature);
        return value == null ? "" : value.toString();
    }

    private static EStructuralFeature feature(final EObject object) {
        return switch (object) {
            case Node _ -> ModelPackage.Literals.NODE__LABEL;
            case Group _ -> ModelPackage.Literals.GROUP__LABEL;
            case Note _ -> ModelPackage.Literals.NOTE__TEXT;
            case Workflow _ -> ModelPackage.Literals.WORKFLOW__NAME;
            default -> null;
        };
    }

    @Override
    public boolean canExecute() {
        return isInside(object) && feature(object) != null && !text.equals(text(object))
                && (object instanceof Note || !text.isBlank());
    }

    @Override
    protected void change() {
        object.eSet(feature(object), text);
    }
}

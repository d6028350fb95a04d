// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.Locale;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.gef.commands.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.intercala.data.Citation;
import org.intercala.data.DataPackage;
import org.intercala.model.ModelPackage;
import org.intercala.model.Node;
import org.intercala.model.Variable;
import org.intercala.model.Workflow;
import org.intercala.workbench.command.AddVariableCommand;
import org.intercala.workbench.command.ChangeIdCommand;
import org.intercala.workbench.command.RenameCommand;
import org.intercala.workbench.command.RenameVariableCommand;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.value.Typed;

/** A text that no solver knows: name, id, description. */
final class IdentityRow extends TypedRow {

    private final Function<String, Typed> reader;
    private final Function<String, Command> setter;

    private IdentityRow(final Form form, final Composite parent, final Slot slot, final String name, final int style,
            final Function<String, Typed> reader, final Function<String, Command> setter) {
        super(form, parent, slot, name, false);
        this.reader = reader;
        this.setter = setter;
        addField(style, 2);
        addNotes();
    }

    /** What people call an object. */
    static IdentityRow name(final Form form, final Composite parent, final EObject object,
            final EStructuralFeature feature, final String name) {
        final Workflow workflow = form.model().workflow().orElseThrow();
        return new IdentityRow(form, parent, Slot.of(object, feature), name, SWT.LEFT,
                text -> text.isBlank() ? new Typed(null, "Needs a name", false) : new Typed(text, "", true),
                text -> new RenameCommand(workflow, object, text));
    }

    /** What files and the command line call a node. */
    static IdentityRow id(final Form form, final Composite parent, final Node node) {
        final Workflow workflow = form.model().workflow().orElseThrow();
        return new IdentityRow(form, parent, Slot.of(node, ModelPackage.Literals.NODE__ID), "Id", SWT.LEFT, text -> {
            final String refusal = new ChangeIdCommand(workflow, node, text).refusal();
            return new Typed(text, sentence(refusal), refusal.isEmpty());
        }, text -> new ChangeIdCommand(workflow, node, text));
    }

    /** What values call a variable; they follow. */
    static IdentityRow variable(final Form form, final Composite parent, final Variable variable) {
        final Workflow workflow = form.model().workflow().orElseThrow();
        return new IdentityRow(form, parent, Slot.of(variable, ModelPackage.Literals.VARIABLE__NAME), "Name", SWT.LEFT,
                text -> {
                    final String refusal = text.equals(variable.getName()) ? ""
                            : AddVariableCommand.refusal(workflow, text);
                    return new Typed(text, sentence(refusal), refusal.isEmpty());
                }, text -> new RenameVariableCommand(workflow, variable, text));
    }

    /** Year of a citation. */
    static IdentityRow year(final Form form, final Composite parent, final Citation citation) {
        final Slot slot = Slot.of(citation, DataPackage.Literals.CITATION__YEAR);
        return new IdentityRow(form, parent, slot, "Year", SWT.LEFT,
                text -> text.isBlank() || text.strip().matches("\\d{4}") ? new Typed(text, "", true)
                        : new Typed(text, "A year has four digits", false),
                text -> form.model().setter("Change year", slot, text.isBlank() ? 0 : Integer.valueOf(text.strip())));
    }

    private static String sentence(final String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Any text, which may be empty. @param style {@code SWT.MULTI} for several lines */
    static IdentityRow text(final Form form, final Composite parent, final EObject object,
            final EStructuralFeature feature, final String name, final int style) {
        final Slot slot = Slot.of(object, feature);
        return new IdentityRow(form, parent, slot, name, style, text -> new Typed(text, "", true),
                text -> form.model().setter("Change " + name.toLowerCase(Locale.ROOT), slot,
                        text.isEmpty() ? null : text));
    }

    @Override
    Typed read(final String text) {
        return reader.apply(text);
    }

    @Override
    Command setter(final Object value) {
        return setter.apply((String) value);
    }

    @Override
    String text(final Object value) {
        return value == null || value.equals(0) ? "" : value.toString();
    }

    @Override
    boolean hasDefault() {
        return false;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;
import org.intercala.data.Citation;
import org.intercala.data.Quantity;
import org.intercala.model.Material;
import org.intercala.model.Variable;
import org.intercala.model.Variables;
import org.intercala.model.Workflow;
import org.intercala.workbench.command.SetValueCommand;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.forms.value.Slot;

/** What the fields of a form read and change: a workflow or a material, with its command stack. */
final class FormModel {

    private final EObject root;
    private final CommandStack commands;
    private final boolean readOnly;
    private final Path folder;
    private final WorkflowDocument document;
    private final Map<String, Draft> drafts;
    private List<Citation> ofSets;

    private FormModel(final EObject root, final CommandStack commands, final boolean readOnly, final Path folder,
            final WorkflowDocument document, final Map<String, Draft> drafts) {
        this.drafts = drafts;
        this.root = root;
        this.commands = commands;
        this.readOnly = readOnly;
        this.folder = folder;
        this.document = document;
    }

    static FormModel of(final WorkflowDocument document) {
        return of(document, new HashMap<>());
    }

    /** @param drafts texts that could not be taken, kept between two looks at a document */
    static FormModel of(final WorkflowDocument document, final Map<String, Draft> drafts) {
        return new FormModel(document.workflow(), document.commands(), document.isReadOnly(),
                document.projectFolder(), document, drafts);
    }

    static FormModel of(final Material material, final CommandStack commands, final boolean readOnly,
            final Path folder) {
        return new FormModel(material, commands, readOnly, folder, null, new HashMap<>());
    }

    EObject root() {
        return root;
    }

    CommandStack commands() {
        return commands;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** Folder of the project; paths are relative to it. */
    Path folder() {
        return folder;
    }

    /** The workflow's document; empty for a material. */
    Optional<WorkflowDocument> document() {
        return Optional.ofNullable(document);
    }

    Optional<Workflow> workflow() {
        return root instanceof Workflow workflow ? Optional.of(workflow) : Optional.empty();
    }

    List<String> variables() {
        return workflow().map(workflow -> workflow.getVariables().stream().map(Variable::getName).toList())
                .orElse(List.of());
    }

    /** Value of a variable, if it has one that is a number. */
    Optional<Quantity> variable(final String name) {
        return workflow().flatMap(workflow -> Variables.find(workflow, name)).map(Variable::getValue)
                .filter(value -> !value.isVariable());
    }

    /** The works that origins name; those of the project come after those of the file. */
    List<Citation> citations() {
        if (ofSets == null) {
            ofSets = Sets.installed().stream().flatMap(set -> Sets.values(set).getBibliography().stream()).toList();
        }
        final List<Citation> citations = new ArrayList<>();
        workflow().ifPresent(workflow -> citations.addAll(workflow.getBibliography()));
        if (root instanceof Material material && material.getParameters() != null) {
            citations.addAll(material.getParameters().getBibliography());
        }
        citations.addAll(ofSets);
        return citations;
    }

    /** @return whether it was executed */
    boolean execute(final Command command) {
        if (readOnly || !command.canExecute()) {
            return false;
        }
        commands.execute(command);
        return true;
    }

    /** The command that sets a value. */
    Command setter(final String label, final Slot slot, final Object value) {
        return new SetValueCommand(label, root, slot.start(), slot.steps(), slot.feature(), value);
    }

    /** Sets a value as one step of undo. */
    boolean set(final String label, final Slot slot, final Object value) {
        return execute(setter(label, slot, value));
    }

    /** Texts that could not be taken, by what they were typed for; they stay in their fields. */
    Map<String, Draft> drafts() {
        return drafts;
    }
}

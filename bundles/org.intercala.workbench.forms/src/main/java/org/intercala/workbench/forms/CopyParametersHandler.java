// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.handlers.HandlerUtil;
import org.intercala.data.CellParameterSet;
import org.intercala.engine.RunResult;
import org.intercala.model.SolverNode;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.document.WorkflowDocument;
import org.intercala.workbench.forms.value.ParameterTable;

/**
 * Copies the table of parameters of the selected run, of the last run of the workflow in front, or of that workflow as
 * it stands now.
 */
public final class CopyParametersHandler extends AbstractHandler {

    private static final String FORMAT = "org.intercala.workbench.forms.format";
    private static final String SOURCE = "org.intercala.workbench.forms.source";

    @Override
    public Object execute(final ExecutionEvent event) {
        table(event).ifPresent(table -> copy(event, switch (event.getParameter(FORMAT)) {
            case "latex" -> table.latex();
            case "bibtex" -> table.bibtex();
            default -> table.csv();
        }));
        return null;
    }

    private static Optional<ParameterTable> table(final ExecutionEvent event) {
        final Optional<WorkflowDocument> document = DocumentEditor.active().map(DocumentEditor::document);
        if ("run".equals(event.getParameter(SOURCE))) {
            return run(event).or(() -> document.flatMap(WorkflowDocument::result))
                    .map(run -> ParameterTable.of(run, List.of()));
        }
        return document.map(CopyParametersHandler::of);
    }

    private static Optional<RunResult> run(final ExecutionEvent event) {
        return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
                ? Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), RunResult.class)) : Optional.empty();
    }

    /** The table of a workflow as it stands now. */
    static ParameterTable of(final WorkflowDocument document) {
        return ParameterTable.of(document.workflow(), FormModel.of(document).citations(),
                node -> set(node, document.projectFolder()));
    }

    private static Optional<CellParameterSet> set(final SolverNode node, final Path folder) {
        return Materials.chooser(node.getParameters())
                .flatMap(feature -> Materials.values((String) node.getParameters().eGet(feature), folder))
                .map(values -> Materials.merged(values, node.getParameters()));
    }

    private static void copy(final ExecutionEvent event, final String text) {
        if (!text.isEmpty()) {
            final var clipboard = new Clipboard(HandlerUtil.getActiveShell(event).getDisplay());
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.help;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.intercala.model.MapContainer;
import org.intercala.model.SolverNode;
import org.intercala.model.SubWorkflow;
import org.intercala.solver.SolverFactory;
import org.intercala.workbench.HelpDisplay;
import org.intercala.workbench.Services;
import org.intercala.workbench.ViewIds;

/** Opens the page about what is selected, else about the part that has the focus, else the contents. */
public final class HelpHandler extends AbstractHandler {

    private static final String HERE = "org.intercala.workbench.help.here";
    private static final String KEYBOARD = "org.intercala.workbench.help.keyboard";

    /** Pages of the guide about the parts of the window. */
    private static final Map<String, String> PARTS = Map.of(ViewIds.EDITOR, "guide/canvas", ViewIds.PALETTE,
            "guide/canvas", ViewIds.OUTLINE, "guide/canvas", ViewIds.PROPERTIES, "guide/properties", ViewIds.RESULTS,
            "guide/results", ViewIds.PROBLEMS, "guide/running", ViewIds.CONSISTENCY, "guide/running", ViewIds.CONSOLE,
            "guide/running", ViewIds.PROGRESS, "guide/running", ViewIds.PROJECTS, "guide/workbench");

    @Override
    public Object execute(final ExecutionEvent event) {
        final var window = HandlerUtil.getActiveWorkbenchWindow(event);
        if (window != null && window.getActivePage() != null) {
            HelpDisplay.open(window.getActivePage(), switch (event.getCommand().getId()) {
                case HERE -> page(event);
                case KEYBOARD -> "guide/keyboard";
                default -> HelpDisplay.CONTENTS;
            });
        }
        return null;
    }

    private static String page(final ExecutionEvent event) {
        final String part = HandlerUtil.getActivePartId(event);
        final String page = ofSelection(HandlerUtil.getCurrentSelection(event));
        return page.isEmpty() ? PARTS.getOrDefault(part == null ? "" : part, HelpDisplay.CONTENTS) : page;
    }

    private static String ofSelection(final ISelection selection) {
        if (selection instanceof IStructuredSelection structured) {
            final SolverFactory chosen = Adapters.adapt(structured.getFirstElement(), SolverFactory.class);
            if (chosen != null) {
                return page(chosen);
            }
            for (EObject object = Adapters.adapt(structured.getFirstElement(), EObject.class); object != null;
                    object = object.eContainer()) {
                if (object instanceof SolverNode node) {
                    return Services.registry().find(node.getSolver()).map(HelpHandler::page).orElse("");
                }
                if (object instanceof MapContainer || object instanceof SubWorkflow) {
                    return "guide/canvas";
                }
            }
        }
        return "";
    }

    private static String page(final SolverFactory solver) {
        return "theory/" + solver.descriptor().documentation().replaceFirst("\\.md$", "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CompoundCommand;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.intercala.model.Workflow;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.command.DeleteCommand;
import org.intercala.workbench.command.MoveCommand;
import org.intercala.workbench.command.MoveCommand.Place;
import org.intercala.workbench.command.RenameCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tree says what the workflow is, after edits of which it writes only what has changed. */
class OutlineTest extends CanvasTest {

    private static final String G = "g  Free energy";
    private static final String U = "u  Open-circuit potential";
    private static final String F = "f  Thermodynamic factor";

    @Override
    Workflow workflow() {
        return Drawing.phase().workflow();
    }

    @BeforeEach
    void show() {
        Window.ui(() -> Window.page().showView(ViewIds.OUTLINE));
        shows(G, U, F);
    }

    private static void shows(final String... lines) {
        Window.until("outline " + List.of(lines), () -> List.of(lines).equals(Window.control("outline.tree")
                .map(tree -> Stream.of(((Tree) tree).getItems()).map(TreeItem::getText).toList()).orElse(List.of())));
    }

    private void execute(final Command command) {
        Window.run(() -> canvas().document().execute(command));
    }

    private void undo() {
        Window.run(() -> canvas().document().commands().undo());
    }

    private Command move(final String id, final int x, final int y) {
        return new MoveCommand("Move", canvas().workflow(), Map.of(canvas().node(id), new Place(x, y)));
    }

    private Command rename(final String id, final String name) {
        return new RenameCommand(canvas().workflow(), canvas().node(id), name);
    }

    @Test
    void aLineThatGoesComesBack() {
        execute(new DeleteCommand(canvas().workflow(), List.of(canvas().node("u"))));
        shows(G, F);
        undo();
        shows(G, U, F);
    }

    @Test
    void linesStandAsTheNodesDo() {
        execute(move("f", 260, -160));
        shows(G, F, U);
        execute(move("g", 520, 0));
        shows(F, U, G);
        undo();
        undo();
        shows(G, U, F);
    }

    @Test
    void aNodeIsRenamedAndMovedAtOnce() {
        final CompoundCommand both = new CompoundCommand("Both");
        both.add(rename("f", "factor"));
        both.add(move("f", 260, -160));
        both.add(rename("u", "potential"));
        execute(both);
        shows(G, "factor  Thermodynamic factor", "potential  Open-circuit potential");
        undo();
        shows(G, U, F);
    }
}

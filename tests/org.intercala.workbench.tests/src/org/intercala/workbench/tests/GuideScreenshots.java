// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.intercala.model.FileException;
import org.intercala.model.Workflow;
import org.intercala.model.Workflows;
import org.intercala.workbench.HelpDisplay;
import org.intercala.workbench.Services;
import org.intercala.workbench.ViewIds;
import org.intercala.workbench.run.Runs;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of {@code docs/guide} from the example. They go there with {@code -Dintercala.guide=true}, else to
 * {@code target/screenshots}, so that tests alone leave the tree as it is.
 */
class GuideScreenshots extends CanvasTest {

    private static final String EXAMPLE = "examples/one-free-energy/one-free-energy.workflow";
    private static final Path FOLDER = Boolean.getBoolean("intercala.guide")
            ? Window.root().resolve("docs/guide/images") : Window.SCREENSHOTS.resolve("guide");

    @Override
    Workflow workflow() {
        try {
            return Workflows.load(Window.root().resolve(EXAMPLE), Services.registry().packages()).workflow();
        } catch (final FileException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Override
    String projectName() {
        return "One free energy";
    }

    static void take(final String name, final Rectangle area) {
        Picture.save(FOLDER.resolve(name + ".png"), area);
    }

    private static Rectangle screen() {
        return Window.ui(() -> Display.getCurrent().getBounds());
    }

    /** The stack of tabs around a control. */
    static Rectangle around(final String id) {
        Window.middle(id);
        return Window.ui(() -> {
            Control around = Window.control(id).orElseThrow();
            while (!(around instanceof CTabFolder)) {
                around = around.getParent();
            }
            final Rectangle area = around.getBounds();
            return Display.getCurrent().map(around.getParent(), null, area);
        });
    }

    private void show(final String view) {
        Window.ui(() -> Window.page().showView(view));
        Window.settle();
    }

    private void run() {
        robot.click(canvas().at(-20, -20));
        robot.key("ctrl+r");
        Window.until("the run begins", () -> Runs.isRunning(canvas().document())
                || canvas().document().result().isPresent());
        ran();
    }

    @Test
    void theWindowWithResults() {
        run();
        select("oneFreeEnergy");
        final Point plot = Window.middle("plot.area");
        robot.move(plot);
        take("window", screen());
        take("canvas", around("canvas"));
        take("results", around("plot.area"));
        take("consistency", around("consistency.table"));
        final Point top = Window.item("projects.tree", projectName());
        if (Window.items("projects.tree", "runs").isEmpty()) {
            robot.doubleClick(top);
        }
        robot.doubleClick(Window.item("projects.tree", "runs"));
        Window.until("the finished run in the tree", () -> Window.items("projects.tree", "").stream()
                .anyMatch(run -> run.getText().endsWith(" s")));
        take("projects", around("projects.tree"));
    }

    @Test
    void aLinkOnItsWay() {
        robot.key("ctrl+0");
        Window.run(() -> canvas().editor().reveal(List.of(canvas().node("potential"))));
        Window.run(() -> canvas().editor().reveal(List.of(canvas().node("published"))));
        Window.settle();
        final Point from = canvas().port("potential.openCircuitPotential");
        final Point to = canvas().port("published.positivePotential");
        robot.carry(from, new Point(to.x - 120, to.y + 40));
        take("link", around("canvas"));
        robot.key("Escape");
        robot.release();
        Window.settle();
    }

    @Test
    void theSearchOnTheCanvas() {
        robot.doubleClick(canvas().at(890, -10));
        Window.middle("search.field");
        robot.type("diff");
        Window.settle();
        take("search", around("canvas"));
        robot.key("Escape");
        Window.until("closed", () -> Window.control("search.popup").isEmpty());
    }

    @Test
    void valuesInTheForm() {
        select("lfp");
        enter("referencePotential", "12");
        Window.until("error", () -> canvas().hasError("lfp"));
        take("properties", around("form"));
        show(ViewIds.PROBLEMS);
        take("problems", around("problems.table"));
        robot.click(canvas().card("lfp"));
        robot.key("ctrl+z");
        Window.until("undone", () -> !canvas().hasError("lfp"));
        robot.click(Window.middle("actions.interaction"));
        Window.settle();
        robot.key("Down", "Return");
        robot.click(Window.middle("axis.values"));
        robot.key("ctrl+a");
        robot.type("1.6e-20, 1.856e-20, 2.1e-20");
        Window.settle();
        take("vary", around("panel.ok"));
        show(ViewIds.RESULTS);
    }

    @Test
    void aFunctionInTheForm() {
        final String potential = "parameter.positiveElectrode.openCircuitPotential";
        select("chen");
        Window.middle("section.Positive electrode");
        if (!Window.ui(() -> Window.control(potential).isPresent())) {
            robot.click(Window.middle("section.Positive electrode"));
        }
        robot.move(Window.middle(potential));
        Window.settle();
        Window.middle(potential);
        take("function", around(potential));
    }

    @Test
    void helpAndWelcome() {
        Window.run(() -> HelpDisplay.open(Window.page(), "theory/phase-free-energy"));
        Window.middle("help.search");
        Window.until("help is drawn", new java.util.function.BooleanSupplier() {
            private int looks;

            @Override
            public boolean getAsBoolean() {
                return ++looks > 100;
            }
        });
        take("help", around("help.search"));
        Window.run(() -> Window.page().hideView(Window.page().findView(ViewIds.HELP)));
        Window.ui(() -> PlatformUI.getWorkbench().getService(IHandlerService.class)
                .executeCommand("org.intercala.workbench.welcome", null));
        take("welcome", screen());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.welcome;

import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.HelpDisplay;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.projects.Opening;
import org.intercala.workbench.projects.ProjectFolders;

/** What one sees first: examples, blank projects, exercises. */
public final class WelcomeEditor extends EditorPart {

    public static final String ID = "org.intercala.workbench.welcome";

    private static final String FIRST_PIPELINE = "org.intercala.help.firstPipeline";
    private static final String OPEN_CHEAT_SHEET = "org.eclipse.ui.cheatsheets.openCheatSheet";
    private static final int WIDTH = 780;
    private static final int MARGIN = 20;
    private static final int ICON = 48;

    private Composite page;
    private Image icon;

    public static void open(final IWorkbenchPage page) {
        try {
            page.openEditor(new WelcomeInput(), ID);
        } catch (final PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.LOG);
        }
    }

    @Override
    public void init(final IEditorSite site, final IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(final Composite parent) {
        final ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        final Composite whole = new Composite(scroll, SWT.NONE);
        whole.setLayout(new GridLayout());
        page = new Composite(whole, SWT.NONE);
        final GridData data = new GridData(SWT.CENTER, SWT.TOP, true, true);
        data.widthHint = WIDTH;
        page.setLayoutData(data);
        final GridLayout layout = new GridLayout(2, true);
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        layout.horizontalSpacing = 12;
        layout.verticalSpacing = 8;
        page.setLayout(layout);
        fill();
        scroll.setContent(whole);
        scroll.addListener(SWT.Resize, event -> {
            final int width = scroll.getClientArea().width;
            data.widthHint = Math.min(WIDTH, width - 16);
            scroll.setMinHeight(whole.computeSize(width, SWT.DEFAULT, true).y);
            whole.layout(true, true);
        });
    }

    private void fill() {
        head();
        final List<Example> all = Example.all();
        heading("Begin");
        card("add", "Blank project", "Name it, then draw the pipeline yourself.",
                () -> execute("org.intercala.workbench.newProject", Map.of()));
        card("folder-open", "Open a project folder", "A folder from a colleague or from git; it stays where it is.",
                () -> execute("org.intercala.workbench.openProject", Map.of()));
        final boolean sheet = hasCheatSheet();
        if (sheet || !all.isEmpty()) {
            heading("Examples and exercises");
        }
        all.stream().filter(example -> !example.exercise()).forEach(example -> example("workflow", example));
        if (sheet) {
            card("help", "Your first pipeline", "Ten minutes, step by step.",
                    () -> execute(OPEN_CHEAT_SHEET, Map.of("cheatSheetId", FIRST_PIPELINE)));
        }
        all.stream().filter(Example::exercise).forEach(example -> example("exercise", example));
    }

    private void head() {
        final Canvas head = new Canvas(page, SWT.NONE);
        final GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        data.heightHint = 60;
        head.setLayoutData(data);
        icon = Icons.descriptor("product").createImage();
        head.addPaintListener(event -> paintHead(event.gc));
        head.addDisposeListener(event -> icon.dispose());
    }

    private void paintHead(final GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setInterpolation(SWT.HIGH);
        final var size = icon.getBounds();
        gc.drawImage(icon, 0, 0, size.width, size.height, 0, 4, ICON, ICON);
        gc.setForeground(Ink.TEXT.color());
        gc.setFont(Fonts.title());
        gc.drawText("Intercala", ICON + 16, 4, true);
        final int line = gc.getFontMetrics().getHeight();
        gc.setFont(Fonts.body());
        gc.setForeground(Ink.SECONDARY.color());
        gc.drawText("Wire models from electrons to the cell into one pipeline, run it, and share what came out.",
                ICON + 16, 10 + line, true);
    }

    private void heading(final String text) {
        final Label label = new Label(page, SWT.NONE);
        label.setText(text);
        label.setFont(Fonts.strong());
        final GridData data = new GridData(SWT.FILL, SWT.BOTTOM, true, false, 2, 1);
        data.verticalIndent = 4;
        label.setLayoutData(data);
    }

    private void example(final String image, final Example example) {
        card(image, example.title(), example.description(), () -> begin(example));
    }

    private void card(final String image, final String title, final String text, final Runnable action) {
        new Card(page, image, title, text, action).setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
    }

    /** Copies an example into the workspace and opens its workflow, for an exercise with the page that guides. */
    private void begin(final Example example) {
        final IWorkbenchPage window = getSite().getPage();
        try {
            Opening.project(window, example.copy(ProjectFolders.freeName(example.folderName())));
            if (example.exercise()) {
                final var workflow = window.getActiveEditor();
                HelpDisplay.open(window, example.page());
                window.activate(workflow);
            }
        } catch (final CoreException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.LOG | StatusManager.SHOW);
        }
    }

    private static boolean hasCheatSheet() {
        for (final var element : Platform.getExtensionRegistry()
                .getConfigurationElementsFor("org.eclipse.ui.cheatsheets.cheatSheetContent")) {
            if (FIRST_PIPELINE.equals(element.getAttribute("id"))) {
                return true;
            }
        }
        return false;
    }

    private void execute(final String id, final Map<String, String> parameters) {
        final var command = getSite().getService(ICommandService.class).getCommand(id);
        try {
            getSite().getService(IHandlerService.class).executeCommand(
                    ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (final CommandException failure) {
            Platform.getLog(WelcomeEditor.class).warn(id + " could not be executed.", failure);
        }
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(final IProgressMonitor monitor) {
        // There is nothing to save.
    }

    @Override
    public void doSaveAs() {
        // There is nothing to save.
    }
}

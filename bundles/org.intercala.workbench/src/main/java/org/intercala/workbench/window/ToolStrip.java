// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.window;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ICommandListener;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.Platform;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.editparts.ZoomListener;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.intercala.workbench.FlatButton;

/** The tool bar: buttons that execute commands, the zoom of the canvas, and the way to find anything. */
public final class ToolStrip {

    private static final String QUICK_ACCESS = "org.eclipse.ui.window.quickAccess";
    private static final int REFRESH_MS = 250;
    private static final int FIND_WIDTH = 240;

    private record Bound(Command command, FlatButton button) {
    }

    private final List<Bound> bound = new ArrayList<>();
    private final ICommandListener commandListener = event -> refreshSoon();
    private final ZoomListener zoomListener = zoom -> refreshSoon();
    private Composite strip;
    private FlatButton find;
    private FlatButton zoomOut;
    private FlatButton zoomIn;
    private FlatButton zoom;
    private ZoomManager manager;
    private boolean waiting;

    @PostConstruct
    void create(final Composite parent) {
        parent.getParent().setBackgroundMode(SWT.INHERIT_DEFAULT);
        strip = new Composite(parent, SWT.NONE);
        strip.setData("org.intercala.id", "toolbar");
        button("Save", IWorkbenchCommandConstants.FILE_SAVE, false);
        button("Undo", IWorkbenchCommandConstants.EDIT_UNDO, false);
        button("Redo", IWorkbenchCommandConstants.EDIT_REDO, false);
        gap();
        button("Run", "org.intercala.workbench.run.all", true);
        button("Run to here", "org.intercala.workbench.run.toSelection", false);
        button("Stop", "org.intercala.workbench.run.stop", false);
        gap();
        button("Arrange", "org.intercala.workbench.editor.arrange", false);
        zoomOut = zoomButton("zoom-out", "Smaller", () -> manager.zoomOut());
        zoom = zoomButton(null, "Zoom", this::chooseZoom);
        zoom.setWidth(64);
        zoomIn = zoomButton("zoom-in", "Larger", () -> manager.zoomIn());
        find();
        final GridLayout layout = new GridLayout(strip.getChildren().length, false);
        layout.marginWidth = 12;
        layout.marginHeight = 6;
        layout.horizontalSpacing = 8;
        strip.setLayout(layout);
        tick();
    }

    @PreDestroy
    void destroy() {
        bound.forEach(each -> each.command().removeCommandListener(commandListener));
        follow(null);
    }

    private void button(final String text, final String id, final boolean main) {
        final Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id);
        final FlatButton button = flat(text, main ? FlatButton.Look.FILLED : FlatButton.Look.EDGED);
        button.setTriangle(main);
        button.setLayoutData(new GridData());
        button.setData("org.intercala.id", id);
        button.onAction(() -> execute(id));
        command.addCommandListener(commandListener);
        bound.add(new Bound(command, button));
    }

    private FlatButton flat(final String text, final FlatButton.Look look) {
        final FlatButton button = new FlatButton(strip, text, look);
        button.setReturnsFocus(true);
        return button;
    }

    private void gap() {
        final GridData data = new GridData();
        data.widthHint = 8;
        data.heightHint = 1;
        new Label(strip, SWT.NONE).setLayoutData(data);
    }

    private FlatButton zoomButton(final String icon, final String tip, final Runnable action) {
        final FlatButton button = flat("", FlatButton.Look.EDGED);
        if (icon != null) {
            button.setIcon(icon);
        }
        button.setToolTipText(tip);
        button.setData("org.intercala.id", "zoom" + (icon == null ? "" : icon.substring(4)));
        button.onAction(action);
        return button;
    }

    private void find() {
        find = flat("Find anything…", FlatButton.Look.EDGED);
        find.setWidth(FIND_WIDTH);
        find.setData("org.intercala.id", "find");
        find.onAction(() -> execute(QUICK_ACCESS));
        find.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
    }

    private static String key(final String id) {
        final String key = PlatformUI.getWorkbench().getService(IBindingService.class)
                .getBestActiveBindingFormattedFor(id);
        return key == null ? "" : key;
    }

    private void execute(final String id) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
        } catch (final CommandException failure) {
            Platform.getLog(ToolStrip.class).warn("The command " + id + " could not be executed.", failure);
        }
        refreshSoon();
    }

    /** Handlers of the platform do not all tell when they change: a look four times a second costs nothing. */
    private void tick() {
        if (!strip.isDisposed()) {
            refresh();
            strip.getDisplay().timerExec(REFRESH_MS, this::tick);
        }
    }

    private void refreshSoon() {
        if (!waiting && !strip.isDisposed()) {
            waiting = true;
            strip.getDisplay().asyncExec(() -> {
                waiting = false;
                if (!strip.isDisposed()) {
                    refresh();
                }
            });
        }
    }

    private void refresh() {
        boolean moved = false;
        for (final Bound each : bound) {
            final boolean defined = each.command().isDefined();
            final GridData data = (GridData) each.button().getLayoutData();
            moved |= data.exclude == defined;
            data.exclude = !defined;
            each.button().setVisible(defined);
            each.button().setEnabled(defined && each.command().isHandled() && each.command().isEnabled());
            each.button().setToolTipText(defined ? tip(each.command()) : "");
        }
        final var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        final IEditorPart editor = window == null || window.getActivePage() == null ? null
                : window.getActivePage().getActiveEditor();
        follow(zoomOf(editor));
        final String key = key(QUICK_ACCESS);
        if (!key.isEmpty()) {
            // While a dialog or a list is open its keys count; the hint stays.
            find.setHint(key);
        }
        zoom.setText(manager == null ? "100 %" : Math.round(manager.getZoom() * 100) + " %");
        zoom.setEnabled(manager != null);
        zoomIn.setEnabled(manager != null && manager.canZoomIn());
        zoomOut.setEnabled(manager != null && manager.canZoomOut());
        if (moved) {
            strip.layout(true, true);
        }
    }

    private static ZoomManager zoomOf(final IEditorPart editor) {
        final GraphicalViewer viewer = editor == null ? null : Adapters.adapt(editor, GraphicalViewer.class);
        return viewer != null && viewer.getRootEditPart() instanceof ScalableFreeformRootEditPart root
                ? root.getZoomManager() : null;
    }

    private void follow(final ZoomManager next) {
        if (next != manager) {
            if (manager != null) {
                manager.removeZoomListener(zoomListener);
            }
            manager = next;
            if (manager != null) {
                manager.addZoomListener(zoomListener);
            }
        }
    }

    private static String tip(final Command command) {
        try {
            final String key = key(command.getId());
            return command.getName() + (key.isEmpty() ? "" : "  " + key);
        } catch (final NotDefinedException gone) {
            return "";
        }
    }

    private void chooseZoom() {
        final Menu menu = new Menu(zoom);
        for (final String level : manager.getZoomLevelsAsText()) {
            final MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(level);
            item.addSelectionListener(
                    SelectionListener.widgetSelectedAdapter(event -> manager.setZoomAsText(level)));
        }
        menu.setLocation(zoom.toDisplay(0, FlatButton.HEIGHT + 2));
        menu.setVisible(true);
    }
}

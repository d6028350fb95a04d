// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.intercala.workbench.ViewIds;

/** Looks into the window from the thread of a test. */
final class Window {

    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(20);
    private static final long PAUSE_MS = 20;
    private static final int ROUNDS = 3;
    private static final int MOST_ENTRIES = 50;

    /** Where pictures go that nobody asked for. */
    static final Path SCREENSHOTS = root().resolve("tests/org.intercala.workbench.tests/target/screenshots");

    private Window() {
    }

    /** Calls on the user-interface thread and brings back what it gives or throws. */
    static <T> T ui(final Callable<T> call) {
        final AtomicReference<T> value = new AtomicReference<>();
        final AtomicReference<Throwable> thrown = new AtomicReference<>();
        PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
            try {
                value.set(call.call());
            } catch (final Exception | AssertionError problem) {
                thrown.set(problem);
            }
        });
        if (thrown.get() != null) {
            throw new AssertionError(thrown.get());
        }
        return value.get();
    }

    static void run(final Runnable action) {
        ui(() -> {
            action.run();
            return null;
        });
    }

    /** Waits until a condition holds, asked on the user-interface thread. */
    static void until(final String what, final BooleanSupplier condition) {
        final long start = System.nanoTime();
        while (!ui(condition::getAsBoolean)) {
            if (System.nanoTime() - start > PATIENCE_NS) {
                screenshot(SCREENSHOTS.resolve("waited in vain " + what + ".png"));
                throw new AssertionError("waited in vain: " + what);
            }
            pause();
        }
    }

    /** Waits until the user interface has taken in what the hand did, and has nothing to do. */
    static void settle() {
        for (int i = 0; i < ROUNDS; i++) {
            run(() -> {
                final Display display = Display.getCurrent();
                while (display.readAndDispatch()) {
                    continue;
                }
            });
            pause();
        }
    }

    /** Waits for the window, closes all editors and brings the usual views to front: no test sees what another left. */
    static void ready() {
        until("perspective", () -> page() != null && ViewIds.PERSPECTIVE.equals(page().getPerspective().getId()));
        closeEditors();
        run(() -> {
            window().getShell().forceActive();
            for (final String view : List.of(ViewIds.RESULTS, ViewIds.PROPERTIES, ViewIds.CONSISTENCY)) {
                page().bringToTop(page().findView(view));
            }
            control("palette.search").map(Text.class::cast).ifPresent(field -> field.setText(""));
        });
    }

    static void closeEditors() {
        run(() -> page().closeAllEditors(false));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** The control with an id under {@code org.intercala.id}, in any shell. */
    static Optional<Control> control(final String id) {
        for (final var shell : Display.getCurrent().getShells()) {
            final Optional<Control> found = find(shell, id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Control> find(final Control control, final String id) {
        if (control.isDisposed() || !control.isVisible()) {
            return Optional.empty();
        }
        if (id.equals(control.getData("org.intercala.id"))) {
            return Optional.of(control);
        }
        if (control instanceof Composite composite) {
            for (final Control child : composite.getChildren()) {
                final Optional<Control> found = find(child, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Middle of a control on the screen. */
    static Point middle(final String id) {
        until("control " + id, () -> control(id).isPresent());
        return ui(() -> {
            final Control control = control(id).orElseThrow();
            reveal(control);
            final Rectangle bounds = control.getBounds();
            return control.toDisplay(bounds.width / 2, bounds.height / 2);
        });
    }

    /** Scrolls to a control where it lies in something that scrolls. */
    private static void reveal(final Control control) {
        for (Control around = control; around != null; around = around.getParent()) {
            if (around instanceof ScrolledComposite scrolled) {
                scrolled.showControl(control);
            }
        }
    }

    /** Middle of the first row of a table that has a text, on the screen. */
    static Point row(final String table, final String text) {
        until(text + " in " + table, () -> control(table).map(Table.class::cast)
                .map(found -> item(found, text) != null).orElse(false));
        return ui(() -> {
            final Table found = (Table) control(table).orElseThrow();
            final TableItem item = item(found, text);
            found.showItem(item);
            final Rectangle bounds = item.getBounds();
            return found.toDisplay(bounds.x + Math.min(bounds.width, found.getClientArea().width) / 2,
                    bounds.y + bounds.height / 2);
        });
    }

    private static TableItem item(final Table table, final String text) {
        for (final TableItem item : table.getItems()) {
            for (int column = 0; column < Math.max(1, table.getColumnCount()); column++) {
                if (item.getText(column).contains(text)) {
                    return item;
                }
            }
        }
        return null;
    }

    /** Middle of the first shown item of a tree whose text begins so, on the screen. */
    static Point item(final String tree, final String text) {
        until(text + " in " + tree, () -> !items(tree, text).isEmpty());
        return item(tree, text, 0);
    }

    /** Middle of the n-th of them. */
    static Point item(final String tree, final String text, final int number) {
        return ui(() -> {
            final TreeItem item = items(tree, text).get(number);
            item.getParent().showItem(item);
            final Rectangle bounds = item.getBounds();
            return item.getParent().toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
        });
    }

    /** The items that are shown and whose text begins so. */
    static List<TreeItem> items(final String tree, final String text) {
        return ui(() -> control(tree).map(found -> shown(((Tree) found).getItems()).filter(item -> item.getText()
                .startsWith(text)).toList()).orElse(List.of()));
    }

    private static Stream<TreeItem> shown(final TreeItem... items) {
        return Stream.of(items).flatMap(item -> Stream.concat(Stream.of(item),
                item.getExpanded() ? shown(item.getItems()) : Stream.of()));
    }

    /** Chooses an entry of the menu that a press with the right button has opened on a control, by keys. */
    static void choose(final Robot robot, final String id, final String text) {
        chooseDialog(robot, id, text);
        settle();
    }

    /** The same for an entry that opens a dialog of the platform: nothing can be asked of the window until it closes. */
    static void chooseDialog(final Robot robot, final String id, final String text) {
        until("menu of " + id, () -> index(id, text) > 0);
        final String[] keys = new String[ui(() -> index(id, text)) + 1];
        Arrays.fill(keys, "Down");
        keys[keys.length - 1] = "Return";
        robot.key(keys);
    }

    /** Place of an entry among those that can be chosen, from 1; 0 where it is not. */
    private static int index(final String id, final String text) {
        final Menu menu = control(id).map(Control::getMenu).orElse(null);
        int place = 0;
        for (final MenuItem item : menu == null || !menu.isVisible() ? new MenuItem[0] : menu.getItems()) {
            if (item.isEnabled() && (item.getStyle() & SWT.SEPARATOR) == 0) {
                place++;
                if (item.getText().replace("&", "").startsWith(text)) {
                    return place;
                }
            }
        }
        return 0;
    }

    /**
     * Opens a menu of the bar and goes by arrows to an entry, then to one in the menu that it opens.
     *
     * @param key letter that opens the menu with Alt
     */
    static void menu(final Robot robot, final String key, final String... entries) {
        final AtomicReference<String> armed = new AtomicReference<>("");
        final Listener listener = event -> armed.set(((MenuItem) event.widget).getText().replace("&", ""));
        run(() -> Display.getCurrent().addFilter(SWT.Arm, listener));
        try {
            for (int i = 0; i < entries.length; i++) {
                final String entry = entries[i];
                press(robot, i == 0 ? "alt+" + key : "Right", armed);
                for (int tries = 0; !armed.get().startsWith(entry); tries++) {
                    if (tries == MOST_ENTRIES) {
                        throw new AssertionError("no entry " + entry);
                    }
                    press(robot, "Down", armed);
                }
            }
            robot.key("Return");
            settle();
        } finally {
            run(() -> Display.getCurrent().removeFilter(SWT.Arm, listener));
        }
    }

    private static void press(final Robot robot, final String key, final AtomicReference<String> armed) {
        final String before = armed.get();
        robot.key(key);
        until("another entry after " + before, () -> !armed.get().equals(before));
    }

    /** Middle of a link with a text inside a control, on the screen. */
    static Point link(final String id, final String text) {
        until("link " + text, () -> control(id).flatMap(found -> link(found, text)).isPresent());
        return ui(() -> {
            final Control link = link(control(id).orElseThrow(), text).orElseThrow();
            return link.toDisplay(link.getSize().x / 2, link.getSize().y / 2);
        });
    }

    private static Optional<Control> link(final Control control, final String text) {
        if (control instanceof Link link && link.getText().contains(text)) {
            return Optional.of(link);
        }
        return control instanceof Composite composite ? Stream.of(composite.getChildren())
                .map(child -> link(child, text)).flatMap(Optional::stream).findFirst() : Optional.empty();
    }

    /** Texts of all labels that are visible inside a control. */
    static String words(final String id) {
        return ui(() -> control(id).map(Window::words).orElse(""));
    }

    /** The same of a control; on the user-interface thread. */
    static String words(final Control control) {
        return switch (control) {
            case null -> "";
            case Control hidden when !hidden.isVisible() -> "";
            case Label label -> label.getText() + "\n";
            case Composite composite -> Stream.of(composite.getChildren()).map(Window::words)
                    .collect(Collectors.joining());
            default -> "";
        };
    }

    /** The text on the clipboard, "" for none. */
    static String clipboard() {
        return ui(() -> {
            final Clipboard clipboard = new Clipboard(Display.getCurrent());
            final Object content = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return content == null ? "" : content.toString();
        });
    }

    /** How many shells are visible. */
    static int shells() {
        return ui(() -> (int) Stream.of(Display.getCurrent().getShells()).filter(Control::isVisible).count());
    }

    /** Saves what the screen shows. */
    static void screenshot(final Path file) {
        Picture.save(file, ui(() -> Display.getCurrent().getBounds()));
    }

    /** The root of the source tree. */
    static Path root() {
        return Path.of(System.getProperty("intercala.root"));
    }
}

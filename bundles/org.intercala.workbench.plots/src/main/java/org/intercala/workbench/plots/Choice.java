// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.PopupList;
import org.intercala.workbench.PopupMenu;
import org.intercala.workbench.TextFit;

/** A text that opens a list or a menu: what is chosen, and a small arrow. Click, space bar or arrow down. */
public final class Choice extends Canvas {

    private static final int PAD = 8;
    private static final int ARROW = 7;
    private static final int GAP = 6;
    private static final int HEIGHT = 28;
    private static final int WIDEST = 380;

    private final String name;
    private final Runnable opening;
    private String text = "";
    private boolean hovered;

    /**
     * One of several texts.
     *
     * @param name  what is chosen here, for those who cannot see it
     * @param texts all of them
     * @param taken is told the number of the one that somebody chooses
     */
    public Choice(final Composite parent, final String name, final Supplier<List<String>> texts,
            final IntConsumer taken) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.name = name;
        opening = () -> PopupList.open(this, texts.get(), texts.get().indexOf(text), taken);
        init();
    }

    /** @param name what is chosen here, for those who cannot see it @param fill puts the items into the menu */
    public Choice(final Composite parent, final String name, final Consumer<Menu> fill) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.name = name;
        opening = () -> openMenu(fill);
        init();
    }

    private void init() {
        setBackground(Ink.CARD.color());
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> open());
        addListener(SWT.MouseEnter, event -> hover(true));
        addListener(SWT.MouseExit, event -> hover(false));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == ' ' || event.keyCode == SWT.CR) {
                open();
            }
        });
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(final AccessibleEvent event) {
                event.result = Choice.this.name + ": " + text;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(final AccessibleControlEvent event) {
                event.detail = ACC.ROLE_COMBOBOX;
            }
        });
    }

    /** Shows what is chosen. */
    public void setText(final String value) {
        if (!value.equals(text)) {
            text = value;
            setData("org.intercala.text", value);
            redraw();
            getParent().requestLayout();
        }
    }

    public String getText() {
        return text;
    }

    /** Adds an item to a menu. @param style {@code SWT.RADIO}, {@code SWT.CHECK} or {@code SWT.PUSH} */
    public static MenuItem item(final Menu menu, final int style, final String label, final boolean selected,
            final Runnable action) {
        final var item = new MenuItem(menu, style);
        item.setText(label.replace("&", "&&"));
        item.setSelection(selected);
        item.addListener(SWT.Selection, event -> {
            if (style != SWT.RADIO || item.getSelection()) {
                action.run();
            }
        });
        return item;
    }

    private void open() {
        setFocus();
        opening.run();
    }

    private void openMenu(final Consumer<Menu> fill) {
        popUp(this, new Point(0, HEIGHT), fill);
    }

    static void popUp(final Control owner, final Point at, final Consumer<Menu> fill) {
        final var menu = new Menu(owner);
        fill.accept(menu);
        PopupMenu.open(menu, owner, at);
    }

    private void hover(final boolean value) {
        hovered = value;
        redraw();
    }

    private void paint(final GC gc) {
        final int width = getSize().x;
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        if (hovered || isFocusControl()) {
            gc.setBackground(Ink.mix(Ink.CARD.color(), Ink.GRID.color(), 0.45));
            gc.fillRoundRectangle(0, 3, width, HEIGHT - 6, 10, 10);
        }
        if (isFocusControl()) {
            gc.setForeground(Ink.ACCENT.color());
            gc.drawRoundRectangle(0, 3, width - 1, HEIGHT - 7, 10, 10);
        }
        gc.setFont(Fonts.body());
        gc.setForeground(Ink.TEXT.color());
        final Point size = gc.textExtent(text);
        gc.drawText(TextFit.shortened(gc, text, width - 2 * PAD - ARROW - GAP), PAD, (HEIGHT - size.y) / 2, true);
        gc.setForeground(Ink.SECONDARY.color());
        gc.setLineWidth(1);
        final int left = width - PAD - ARROW;
        gc.drawPolyline(new int[] { left, HEIGHT / 2 - 2, left + 3, HEIGHT / 2 + 1, left + 6, HEIGHT / 2 - 2 });
    }

    @Override
    public Point computeSize(final int width, final int height, final boolean flush) {
        final var gc = new GC(this);
        gc.setFont(Fonts.body());
        final int needed = gc.textExtent(text).x + 2 * PAD + ARROW + GAP;
        gc.dispose();
        return new Point(Math.min(needed, WIDEST), HEIGHT);
    }
}

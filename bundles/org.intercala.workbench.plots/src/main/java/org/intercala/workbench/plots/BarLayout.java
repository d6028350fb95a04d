// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Controls in a row. Where they need more room than there is, the widest give way, and tabs at the left at last. */
final class BarLayout extends Layout {

    private static final int GAP = 4;
    /** No choice becomes narrower than this for lack of room (pixels). */
    private static final int NARROW = 84;

    private final boolean tabs;

    /** @param tabs whether the first control are tabs, which stand at the left and the others at the right */
    BarLayout(final boolean tabs) {
        this.tabs = tabs;
    }

    @Override
    protected Point computeSize(final Composite bar, final int width, final int height, final boolean flush) {
        final List<Control> shown = shown(bar);
        return new Point(width == SWT.DEFAULT ? sum(widths(shown)) : width,
                shown.stream().mapToInt(control -> control.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).max().orElse(0));
    }

    @Override
    protected void layout(final Composite bar, final boolean flush) {
        final List<Control> shown = shown(bar);
        final Point room = bar.getSize();
        final int[] least = shown.stream().mapToInt(BarLayout::least).toArray();
        final int[] widths = fitted(widths(shown), least, room.x, tabs);
        int left = 0;
        for (int i = 0; i < widths.length; i++) {
            left += tabs && i == 1 ? Math.max(0, room.x - sum(widths)) : 0;
            final int height = shown.get(i).computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
            shown.get(i).setBounds(left, (room.y - height) / 2, widths[i], height);
            left += widths[i] + GAP;
        }
    }

    private static List<Control> shown(final Composite bar) {
        return Stream.of(bar.getChildren()).filter(Control::getVisible).toList();
    }

    private static int[] widths(final List<Control> controls) {
        return controls.stream().mapToInt(control -> control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x).toArray();
    }

    private static int least(final Control control) {
        return control instanceof final Composite row && row.getLayout() instanceof BarLayout
                ? sum(shown(row).stream().mapToInt(BarLayout::least).toArray())
                : Math.min(NARROW, control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
    }

    private static int sum(final int... widths) {
        return IntStream.of(widths).sum() + GAP * Math.max(0, widths.length - 1);
    }

    /** Widths that take no more than the room, as far as that is possible. */
    static int[] fitted(final int[] wanted, final int[] least, final int room, final boolean tabs) {
        final int[] widths = wanted.clone();
        while (sum(widths) > room) {
            int widest = -1;
            for (int i = tabs ? 1 : 0; i < widths.length; i++) {
                widest = widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
            }
            if (widest < 0) {
                widths[0] = Math.max(0, widths[0] - (sum(widths) - room));
                return widths;
            }
            widths[widest]--;
        }
        return widths;
    }
}

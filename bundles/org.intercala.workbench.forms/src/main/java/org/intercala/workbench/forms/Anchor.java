// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;

import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/**
 * The row that the eye rests on: that with the focus, else the topmost in sight. It keeps its place on the screen
 * while what is above it changes its height.
 */
final class Anchor {

    private final ScrolledComposite scroll;
    private final Point origin;
    /** Null where no row is in sight. */
    private final Row row;
    private final int top;

    /** @param rows those of the form, in order */
    Anchor(final ScrolledComposite scroll, final List<Row> rows) {
        this.scroll = scroll;
        origin = scroll.getOrigin();
        final List<Row> inSight = rows.stream().filter(this::isInSight).toList();
        row = inSight.stream().filter(each -> hasFocus(each.area())).findFirst()
                .or(() -> inSight.stream().findFirst()).orElse(null);
        top = row == null ? 0 : top(row);
    }

    private boolean isInSight(final Row each) {
        return each.area().isVisible() && top(each) + each.area().getSize().y > 0
                && top(each) < scroll.getClientArea().height;
    }

    private int top(final Row each) {
        return scroll.getDisplay().map(each.area(), scroll, 0, 0).y;
    }

    private static boolean hasFocus(final Control area) {
        Control control = area.getDisplay().getFocusControl();
        while (control != null && control != area) {
            control = control.getParent();
        }
        return control != null;
    }

    /** Scrolls so that the row is where it was. */
    void keep() {
        keep(row);
    }

    private void keep(final Row now) {
        if (now != null && now.area().isVisible()) {
            scroll.setOrigin(scroll.getOrigin().x, scroll.getOrigin().y + top(now) - top);
        }
    }

    /** Does so with the row of the same value. @param rows made anew */
    void keep(final List<Row> rows) {
        scroll.setOrigin(origin);
        if (row != null) {
            final String path = row.slot().path();
            rows.stream().filter(each -> each.slot().path().equals(path)).findFirst().ifPresent(this::keep);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import org.intercala.report.Typeset;

/** Units as people read them. */
public final class UnitText {

    private UnitText() {
    }

    /** {@code nm2/ms} as nm²/ms; a dash for a plain number. */
    public static String of(final String unit) {
        return unit.isEmpty() || unit.equals("1") ? "–" : Typeset.unit(unit);
    }

    /** With a narrow blank before it; nothing for a plain number. */
    public static String behind(final String unit) {
        return unit.isEmpty() || unit.equals("1") ? "" : "\u202F" + Typeset.unit(unit);
    }
}

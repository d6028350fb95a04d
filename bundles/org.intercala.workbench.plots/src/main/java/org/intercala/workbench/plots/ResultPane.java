// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import org.eclipse.swt.widgets.Composite;

/**
 * One way to look at results: a tab of the results view. Contributed to the extension point
 * {@code org.intercala.workbench.plots.resultViews} with the classes of the data it can show; needs a public
 * constructor without arguments. Everything is called on the user-interface thread.
 */
public interface ResultPane {

    /**
     * Makes the controls; called once, when the tab is first shown.
     *
     * @param body  to be filled; has a fill layout
     * @param tools a row beside the tabs for a few choices; shown while the pane is
     */
    void create(Composite body, Composite tools);

    /** Shows results, at least one of which is of a class that the pane was contributed for. */
    void show(ShownResults results);

    /** Whether there would be anything to see; the tab is left out otherwise. */
    default boolean canShow(final ShownResults results) {
        return true;
    }

    /** Takes the keyboard. */
    void setFocus();
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.part.ViewPart;
import org.intercala.report.NodeView;
import org.intercala.workbench.DisplayUnits;
import org.intercala.workbench.EmptyPage;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.ResultDisplay;
import org.intercala.workbench.plots.PaneRegistry.Contribution;

/** Shows results: plot, table, numbers, provenance. Follows the workflow in front unless it is asked for a run. */
public final class ResultsView extends ViewPart implements ResultDisplay {

    private static final String HINT = "Run the workflow (Ctrl+R); results of the selected node appear here";

    private final List<Contribution> panes = PaneRegistry.contributions();
    private final Map<Contribution, Composite[]> places = new HashMap<>();
    private List<Contribution> fitting = List.of();
    private Contribution current;
    /** The pane that the user chose, or null; it is shown wherever it fits. */
    private Contribution wanted;
    private ResultFollower follower;
    private FlatTabs tabs;
    private Choice nodes;
    private Composite body;
    private Banner banner;
    private Composite asked;
    private Label askedText;
    private EmptyPage empty;
    private Composite bar;
    private ShownResults shown;

    /** The title is kept with the layout of the window; at the next start nothing is shown yet. */
    private final IWorkbenchListener end = new IWorkbenchListener() {
        @Override
        public boolean preShutdown(final IWorkbench workbench, final boolean forced) {
            setPartName("Results");
            return true;
        }

        @Override
        public void postShutdown(final IWorkbench workbench) {
            // The layout has been kept.
        }
    };

    /** What is shown follows the units of the preferences. */
    private final IPreferenceChangeListener units = event -> body.getDisplay().asyncExec(() -> {
        if (!body.isDisposed()) {
            refresh();
        }
    });

    @Override
    public void createPartControl(final Composite parent) {
        final var all = new Composite(parent, SWT.NONE);
        all.setBackground(Ink.CARD.color());
        final var layout = new GridLayout(1, false);
        layout.marginWidth = 8;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        all.setLayout(layout);
        bar = new Composite(all, SWT.NONE);
        bar.setBackground(Ink.CARD.color());
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        bar.setLayout(new BarLayout(true));
        tabs = new FlatTabs(bar, this::choose, () -> current.pane().setFocus());
        tabs.setData("org.intercala.id", "results.tabs");
        nodes = new Choice(bar, "Nodes that are shown", this::nodes);
        nodes.setData("org.intercala.id", "results.nodes");
        createAsked(all);
        banner = new Banner(all);
        body = new Composite(all, SWT.NONE);
        body.setLayout(new StackLayout());
        body.setBackground(Ink.CARD.color());
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        empty = new EmptyPage(body);
        follower = new ResultFollower(getSite().getPage(), this::refresh);
        getSite().getWorkbenchWindow().getWorkbench().addWorkbenchListener(end);
        InstanceScope.INSTANCE.getNode(DisplayUnits.NODE).addPreferenceChangeListener(units);
        refresh();
    }

    /** Says that something else than the newest run is shown, and leads back. */
    private void createAsked(final Composite all) {
        asked = new Composite(all, SWT.NONE);
        asked.setBackground(Ink.CARD.color());
        asked.setData("org.intercala.id", "results.asked");
        asked.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        final var layout = new GridLayout(2, false);
        layout.marginWidth = 4;
        layout.marginHeight = 2;
        layout.horizontalSpacing = 12;
        asked.setLayout(layout);
        askedText = new Label(asked, SWT.NONE);
        askedText.setFont(Fonts.body());
        askedText.setBackground(Ink.CARD.color());
        askedText.setForeground(Ink.SECONDARY.color());
        final var back = new FlatButton(asked, "Back to the Newest Run", FlatButton.Look.QUIET);
        back.setData("org.intercala.id", "results.back");
        back.onAction(() -> follower.follow());
    }

    @Override
    public void show(final Request request) {
        follower.ask(request);
    }

    private void refresh() {
        if (follower == null) {
            // It calls while it is made, when a workflow is open already.
            return;
        }
        shown = follower.results();
        setPartName(shown == null ? "Results" : "Results: " + follower.title());
        fitting = shown == null ? List.of() : panes.stream().filter(pane -> pane.fits(shown)).toList();
        final boolean nothing = fitting.isEmpty();
        seen(bar, !nothing);
        askedText.setText(follower.askedText().replace("&", "&&"));
        askedText.requestLayout();
        seen(asked, !askedText.getText().isEmpty());
        banner.show(shown == null ? List.of() : follower.warnings());
        if (nothing) {
            empty.setText(shown == null ? HINT : follower.whyEmpty());
            ((StackLayout) body.getLayout()).topControl = empty;
            body.layout();
        } else {
            final String stale = follower.staleText();
            nodes.setText(stale.isEmpty() ? follower.nodesText() : follower.staleNodesText());
            nodes.setToolTipText(stale.isEmpty() ? null : stale);
            open(fitting.contains(wanted) ? wanted : fitting.get(0));
        }
        body.getParent().layout();
    }

    private void choose(final int tab) {
        wanted = fitting.get(tab);
        open(wanted);
    }

    private void open(final Contribution pane) {
        current = pane;
        tabs.show(fitting.stream().map(Contribution::label).toList(), fitting.indexOf(pane));
        final Composite[] place = places.computeIfAbsent(pane, this::create);
        ((StackLayout) body.getLayout()).topControl = place[0];
        places.values().forEach(each -> each[1].setVisible(each == place));
        pane.pane().show(shown);
        body.layout();
        bar.layout(true, true);
    }

    private static void seen(final Control control, final boolean value) {
        ((GridData) control.getLayoutData()).exclude = !value;
        control.setVisible(value);
    }

    private Composite[] create(final Contribution pane) {
        final var place = new Composite(body, SWT.NONE);
        place.setLayout(new FillLayout());
        place.setBackground(Ink.CARD.color());
        final var own = new Composite(bar, SWT.NONE);
        own.setLayout(new BarLayout(false));
        own.setBackground(Ink.CARD.color());
        pane.pane().create(place, own);
        return new Composite[] { place, own };
    }

    /** Every node with results: one alone, or several over each other. */
    private void nodes(final Menu menu) {
        final List<NodeView> all = follower.available();
        final List<String> chosen = follower.nodes();
        for (final NodeView node : all) {
            Choice.item(menu, SWT.CHECK, node.label(), chosen.contains(node.path()), () -> {
                final List<String> next = new ArrayList<>(chosen);
                if (!next.remove(node.path())) {
                    next.add(node.path());
                }
                follower.choose(next.isEmpty() ? List.of(node.path()) : next);
            });
        }
        new MenuItem(menu, SWT.SEPARATOR);
        for (final NodeView node : all) {
            Choice.item(menu, SWT.PUSH, "Only " + node.label(), false, () -> follower.choose(List.of(node.path())));
        }
        if (follower.isAsked()) {
            new MenuItem(menu, SWT.SEPARATOR);
            Choice.item(menu, SWT.PUSH, "Back to the Newest Run", false, follower::follow);
        }
    }

    @Override
    public void setFocus() {
        if (fitting.isEmpty()) {
            empty.setFocus();
        } else {
            current.pane().setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getWorkbenchWindow().getWorkbench().removeWorkbenchListener(end);
        InstanceScope.INSTANCE.getNode(DisplayUnits.NODE).removePreferenceChangeListener(units);
        if (follower != null) {
            follower.dispose();
        }
        super.dispose();
    }
}

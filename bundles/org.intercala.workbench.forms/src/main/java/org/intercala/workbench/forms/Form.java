// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.intercala.model.Finding;
import org.intercala.model.Severity;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.widget.SectionHead;

/** A page of rows that scrolls when it must. */
final class Form {

    static final int MARGIN = 16;
    static final int GAP = 8;
    /** In an editor a form does not grow with the window. */
    private static final int WIDEST = 560;
    /** Among the sections: whether findings are shown whole. */
    private static final String FINDINGS = "findings";

    private final ScrolledComposite scroll;
    private final List<Row> rows = new ArrayList<>();
    private final List<Runnable> refreshers = new ArrayList<>();
    private final List<Section> sectionsShown = new ArrayList<>();
    /** Sections that the user opened or closed, by title. */
    private final Map<String, Boolean> sections = new HashMap<>();
    private Composite content;
    private FormModel model;
    private List<Finding> findings = List.of();
    private GeneralFindings general;
    private boolean reflowing;
    private boolean tabbed;

    Form(final Composite parent) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setBackground(Ink.CARD.color());
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        showOnTab();
        scroll.addListener(SWT.Resize, event -> {
            giveRoomBack();
            layoutAnchored();
        });
    }

    /** What the Tab key reaches is scrolled into sight; a click moves nothing, but one outside gives room back. */
    private void showOnTab() {
        final Listener tab = event -> tabbed = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        final Listener focus = event -> {
            if (tabbed && event.widget instanceof Control control && isInside(control)) {
                scroll.showControl(control.getParent());
                scroll.showControl(control);
            }
            tabbed = false;
            if (event.widget instanceof Control control && !isInside(control)) {
                reflow(giveRoomBack());
            }
        };
        scroll.getDisplay().addFilter(SWT.Traverse, tab);
        scroll.getDisplay().addFilter(SWT.FocusIn, focus);
        scroll.addListener(SWT.Dispose, event -> {
            scroll.getDisplay().removeFilter(SWT.Traverse, tab);
            scroll.getDisplay().removeFilter(SWT.FocusIn, focus);
        });
    }

    private boolean isInside(final Control control) {
        for (Control each = control; each != null; each = each.getParent()) {
            if (each == scroll) {
                return true;
            }
        }
        return false;
    }

    /** Empties the page for another model or object. @return where its rows go */
    Composite begin(final FormModel next) {
        model = next;
        rows.clear();
        refreshers.clear();
        sectionsShown.clear();
        general = null;
        findings = List.of();
        if (content != null) {
            content.dispose();
        }
        content = new Composite(scroll, SWT.NONE);
        content.setBackground(Ink.CARD.color());
        final GridLayout grid = new GridLayout();
        grid.marginWidth = MARGIN;
        grid.marginHeight = 12;
        grid.verticalSpacing = 12;
        content.setLayout(grid);
        content.setData("org.intercala.id", "form");
        content.addListener(SWT.Paint, event -> paintMarks(event.gc));
        scroll.setContent(content);
        return content;
    }

    /** Shows what was built. */
    void end() {
        refresh();
        layout();
    }

    FormModel model() {
        return model;
    }

    Control control() {
        return scroll;
    }

    void add(final Row row) {
        rows.add(row);
    }

    /** Something else that follows the model. */
    void onRefresh(final Runnable refresher) {
        refreshers.add(refresher);
    }

    /** Keeps the text of a label as the model says. */
    void follow(final Label label, final Supplier<String> text) {
        onRefresh(() -> {
            final String now = text.get().replace("&", "&&");
            if (!label.getText().equals(now)) {
                label.setText(now);
                reflow(true);
            }
        });
    }

    /** Shows the values of the model. */
    void refresh() {
        List.copyOf(rows).forEach(Row::refresh);
        List.copyOf(refreshers).forEach(Runnable::run);
        sectionsShown.forEach(section -> section.show(findings));
    }

    private List<TypedText> fields() {
        return rows.stream().map(Row::typed).filter(Objects::nonNull).toList();
    }

    /** Commits what is being typed. */
    void commit() {
        fields().forEach(TypedText::commit);
    }

    /** Whether something is typed that is not in the model, not yet or since it was refused. */
    boolean isOpen() {
        return fields().stream().anyMatch(TypedText::isOpen);
    }

    /** Takes back a text with the focus that was refused. @return whether there was one */
    boolean takeBack() {
        return fields().stream().anyMatch(TypedText::takeBack);
    }

    List<Row> rows() {
        return rows;
    }

    void show(final List<Finding> all) {
        findings = all;
        rows.forEach(row -> row.show(all));
        sectionsShown.forEach(section -> section.show(all));
        if (general != null) {
            final List<Finding> rest = all.stream().filter(this::isGeneral).toList();
            final List<Finding> wrong = rest.stream().filter(each -> each.getSeverity() != Severity.INFORMATION)
                    .toList();
            final boolean error = wrong.stream().anyMatch(each -> each.getSeverity() == Severity.ERROR);
            reflow(general.show(messages(wrong), error ? Ink.ERROR : Ink.WARNING, hasFocus())
                    | general.inform(messages(rest.stream().filter(Form::isQuiet).toList()), hasFocus()));
        }
    }

    private static List<String> messages(final List<Finding> some) {
        return some.stream().map(Finding::getMessage).distinct().toList();
    }

    /** Whether it is told in passing; that a consistency check has passed is told elsewhere. */
    private static boolean isQuiet(final Finding finding) {
        return finding.getSeverity() == Severity.INFORMATION
                && (finding.getVerdict() == null || finding.getVerdict().isEmpty());
    }

    /** Whether a finding is about no value of the form. */
    private boolean isGeneral(final Finding finding) {
        return finding.getFeature() == null || rows.stream().noneMatch(row -> row.slot().isMeant(finding.getFeature()))
                && sectionsShown.stream().noneMatch(section -> section.isMeant(finding.getFeature()));
    }

    /** The place for findings that are about no value of the form. */
    void addGeneralFindings(final Composite page) {
        general = new GeneralFindings(page, sections.getOrDefault(FINDINGS, false), whole -> {
            sections.put(FINDINGS, whole);
            layout();
        });
    }

    private boolean giveRoomBack() {
        return general != null && general.giveBack();
    }

    void setOrigin(final Point origin) {
        scroll.setOrigin(origin);
    }

    /** Builds the page anew so that what one looks at stays where it is. */
    void rebuild(final Runnable build) {
        final Anchor anchor = new Anchor(scroll, rows);
        build.run();
        anchor.keep(rows());
    }

    private boolean hasFocus() {
        final Control now = scroll.getDisplay().getFocusControl();
        return now != null && isInside(now);
    }

    /** Leaves the focus where it is inside; else takes it without moving to a field, so that nothing scrolls. */
    void setFocus() {
        if (!hasFocus()) {
            content.forceFocus();
        }
    }

    /** A value has become another than its default, or its default again, or has moved. */
    void markChanged() {
        if (!content.isDisposed()) {
            content.redraw(0, 0, MARGIN, content.getSize().y, false);
        }
    }

    /** A dot at the edge beside every value that is not the default. */
    private void paintMarks(final GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(Ink.ACCENT.color());
        for (final Row row : rows) {
            if (row.isMarked() && row.area().isVisible()) {
                gc.fillOval(MARGIN / 2 - 3, row.middle(content) - 2, 5, 5);
            }
        }
    }

    /** A transparent part with a grid, across the width of its parent. */
    Composite group(final Composite parent, final int columns, final int margin) {
        final var group = new Composite(parent, SWT.NONE);
        group.setBackground(Ink.CARD.color());
        final GridLayout grid = new GridLayout(columns, false);
        grid.marginWidth = margin;
        grid.marginHeight = 0;
        grid.horizontalSpacing = GAP;
        grid.verticalSpacing = 4;
        group.setLayout(grid);
        group.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        return group;
    }

    Label label(final Composite parent, final String text) {
        final var label = new Label(parent, SWT.NONE);
        label.setText(text.replace("&", "&&"));
        label.setFont(Fonts.body());
        label.setForeground(Ink.TEXT.color());
        label.setBackground(Ink.CARD.color());
        return label;
    }

    /** Text over several lines in small letters. */
    Label small(final Composite parent, final String text) {
        final Label label = wrapped(parent, text);
        label.setFont(Fonts.small());
        label.setForeground(Ink.SECONDARY.color());
        return label;
    }

    /** Text that takes as many lines as it needs. */
    Label wrapped(final Composite parent, final String text) {
        final var label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setFont(Fonts.body());
        label.setForeground(Ink.TEXT.color());
        label.setBackground(Ink.CARD.color());
        final GridData place = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        place.widthHint = 60;
        label.setLayoutData(place);
        return label;
    }

    /** Heading of a section. */
    SectionHead headOf(final Composite section) {
        return (SectionHead) section.getData();
    }

    /** A section that opens and closes. @param open at first @return its content */
    Composite section(final Composite parent, final String title, final boolean open) {
        return section(parent, title, sections.getOrDefault(title, open), List.of(), null).body();
    }

    /**
     * A section that is closed at first.
     *
     * @param values  what is in it; the heading says how many are changed or wrong
     * @param builder adds the rows when it is opened
     */
    void section(final Composite parent, final String title, final List<Slot> values,
            final Consumer<Composite> builder) {
        section(parent, title, sections.getOrDefault(title, false), values, builder);
    }

    private Section section(final Composite parent, final String title, final boolean open, final List<Slot> values,
            final Consumer<Composite> builder) {
        final var section = new Section(this, parent, title, values, builder);
        sectionsShown.add(section);
        section.setOpen(open);
        section.onToggle(() -> {
            sections.put(title, section.isOpen());
            refresh();
            show(findings);
            layout();
        });
        return section;
    }

    /** Scrolls to a part once it has its place. */
    void reveal(final Control control) {
        scroll.getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                layoutAnchored();
                scroll.showControl(control);
            }
        });
    }

    /** Lays the page out again soon, once for all changes until then. */
    void reflow(final boolean needed) {
        if (needed && !reflowing) {
            reflowing = true;
            scroll.getDisplay().asyncExec(() -> {
                reflowing = false;
                layoutAnchored();
            });
        }
    }

    /** Lays the page out so that what one looks at or types stays where it is. */
    private void layoutAnchored() {
        if (!scroll.isDisposed()) {
            final Anchor anchor = new Anchor(scroll, rows);
            layout();
            anchor.keep();
        }
    }

    private void layout() {
        if (scroll.isDisposed() || content == null || content.isDisposed()) {
            return;
        }
        final Rectangle area = scroll.getClientArea();
        ((GridLayout) content.getLayout()).marginRight = Math.max(0, area.width - WIDEST);
        final int height = content.computeSize(Math.max(area.width, 1), SWT.DEFAULT, true).y;
        scroll.setMinHeight(height);
        content.setSize(Math.max(area.width, 1), Math.max(height, area.height));
        content.layout(true, true);
        markChanged();
        if (scroll.getVerticalBar() != null) {
            scroll.getVerticalBar().setIncrement(24);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;
import java.util.Objects;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.intercala.data.ParameterFeature;
import org.intercala.model.Finding;
import org.intercala.model.Severity;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.PopupMenu;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.widget.Dots;
import org.intercala.workbench.forms.widget.Note;
import org.intercala.workbench.forms.widget.SymbolLabel;

/** One parameter: label and symbol, the controls for its value, and what there is to say about it. */
abstract class Row {

    /** Width of the right column, where units are chosen. */
    static final int UNIT_WIDTH = 84;

    private final Form form;
    private final Slot slot;
    private final ParameterFeature parameter;
    private final Composite area;
    private final Label label;
    private boolean changed;
    private Note note;
    private Note problem;
    private Panel panel;
    private String own = "";
    private List<Finding> findings = List.of();

    Row(final Form form, final Composite parent, final Slot slot) {
        this(form, parent, slot, "", true);
    }

    /** @param title name of the value, "" for that of its annotation @param actions whether the row has a menu */
    Row(final Form form, final Composite parent, final Slot slot, final String title, final boolean actions) {
        this.form = form;
        this.slot = slot;
        parameter = slot.parameter();
        final String name = title.isEmpty() ? parameter.label() : title;
        area = form.group(parent, 2, 0);
        area.setData("org.intercala.id", "parameter." + slot.path());
        final boolean hasSymbol = !parameter.symbol().isEmpty();
        final Composite head = form.group(area, 1 + (hasSymbol ? 1 : 0) + (actions ? 1 : 0), 0);
        head.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        label = form.wrapped(head, name);
        label.setToolTipText(tip());
        if (hasSymbol) {
            new SymbolLabel(head, parameter.symbol()).setLayoutData(new GridData(SWT.END, SWT.END, false,
                    false));
        }
        if (actions) {
            final var dots = new Dots(head, "Actions for " + name);
            dots.setLayoutData(new GridData(SWT.END, SWT.END, false, false));
            dots.setData("org.intercala.id", "actions." + slot.path());
            dots.onAction(() -> PopupMenu.open(menu(dots), dots, new Point(0, dots.getSize().y + 2)));
            openMenuOn(area);
            openMenuOn(label);
        }
    }

    /** A click with the right button on a control opens the menu of actions. */
    final void openMenuOn(final Control control) {
        control.addListener(SWT.MenuDetect, event -> {
            final Menu menu = menu(control);
            menu.setLocation(event.x, event.y);
            menu.setVisible(true);
        });
    }

    private String tip() {
        final String text = parameter.description();
        return text.isEmpty() ? slot.path() : text + "\n" + slot.path();
    }

    /** To be called by the subclass after its controls. */
    final void addNotes() {
        note = new Note(area, 2);
        problem = new Note(area, 2);
        problem.label().setFont(Fonts.small());
    }

    private Menu menu(final Control owner) {
        final MenuManager manager = new MenuManager();
        ValueMenu.fill(manager, this);
        final Menu menu = manager.createContextMenu(owner);
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(manager::dispose));
        return menu;
    }

    /** Where the control of the right column goes. */
    static GridData unitPlace() {
        final GridData place = new GridData(SWT.FILL, SWT.FILL, false, false);
        place.widthHint = UNIT_WIDTH;
        return place;
    }

    /** Opens a part below the value, in place of one that is open. */
    final Panel openPanel(final String title) {
        closePanel();
        panel = new Panel(this, title);
        form.reveal(panel.frame());
        return panel;
    }

    final void closePanel() {
        if (panel != null) {
            panel.dispose();
            panel = null;
            refresh();
        }
    }

    final Form form() {
        return form;
    }

    final FormModel model() {
        return form.model();
    }

    final ParameterFeature parameter() {
        return parameter;
    }

    final Slot slot() {
        return slot;
    }

    final Composite area() {
        return area;
    }

    /** Shows the value of the model. */
    abstract void refresh();

    /** The field where the value is typed; null for none. */
    TypedText typed() {
        return null;
    }

    final void showChanged() {
        final boolean now = isChanged();
        label.setToolTipText(tip() + (now && hasDefault() ? "\nChanged from the default" : ""));
        if (now != changed) {
            changed = now;
            form.markChanged();
        }
    }

    /** The name in grey says that the value has no effect. */
    final void showUsed(final boolean used) {
        label.setForeground((used ? Ink.TEXT : Ink.SECONDARY).color());
    }

    /** Whether a mark at the edge of the form says that the value is not the default. */
    final boolean isMarked() {
        return changed && hasDefault();
    }

    /** Whether it is a parameter, for which there is a default. */
    boolean hasDefault() {
        return true;
    }

    /** Height of the middle of the label in coordinates of a control around it. */
    final int middle(final Control around) {
        return label.getDisplay().map(label, around, 0, label.getFont().getFontData()[0].getHeight()).y;
    }

    /** Whether the value is another than the default. */
    final boolean isChanged() {
        return slot.isChanged();
    }

    final void restore() {
        forgetDraft();
        model().set("Restore default of " + parameter.label(), slot, slot.restoring());
        refresh();
    }

    /** The text that was refused and stands in the field; null for none. */
    final String draft() {
        final Draft draft = model().drafts().get(slot.key());
        if (draft != null && !Objects.equals(draft.value(), slot.value())) {
            forgetDraft();
            return null;
        }
        return draft == null ? null : draft.text();
    }

    final void keepDraft(final String text) {
        model().drafts().put(slot.key(), new Draft(text, slot.value()));
    }

    final void forgetDraft() {
        model().drafts().remove(slot.key());
    }

    /** The value as text for the clipboard, with unit. */
    String copyText() {
        return String.valueOf(slot.value());
    }

    /** The small line below the value. */
    final void note(final String text) {
        form.reflow(note.show(text, Ink.SECONDARY));
    }

    /** What is wrong with the text in the field; "" for nothing, then the findings of the check are shown. */
    final void problem(final String text) {
        own = text;
        showProblem();
    }

    final void show(final List<Finding> all) {
        findings = all.stream().filter(finding -> finding.getFeature() != null && slot.isMeant(finding.getFeature()))
                .toList();
        showProblem();
    }

    private void showProblem() {
        final Finding worst = findings.isEmpty() ? null : findings.getFirst();
        final boolean error = !own.isEmpty() || worst != null && worst.getSeverity() == Severity.ERROR;
        final String text = !own.isEmpty() ? own : worst == null ? "" : worst.getMessage();
        final Ink ink = error ? Ink.ERROR : worst != null && worst.getSeverity() == Severity.WARNING ? Ink.WARNING
                : Ink.SECONDARY;
        form.reflow(problem.show(text, ink));
        mark(error);
    }

    /** Shows at the field that its value is wrong. */
    void mark(final boolean wrong) {
    }
}

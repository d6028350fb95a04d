// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.intercala.data.DataPackage;
import org.intercala.data.Doubles;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.FunctionVariable;
import org.intercala.data.Quantity;
import org.intercala.model.Node;
import org.intercala.report.NumberText;
import org.intercala.workbench.forms.value.FunctionEdits;
import org.intercala.workbench.forms.value.FunctionSamples;
import org.intercala.workbench.forms.value.NoteText;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.value.UnitChoices;
import org.intercala.workbench.forms.value.UnitText;
import org.intercala.workbench.forms.value.Wording;
import org.intercala.workbench.forms.widget.Dropdown;
import org.intercala.workbench.forms.widget.FunctionPlot;

/** A value that may depend on others: constant, expression, table, or from an input; with a plot. */
final class FunctionRow extends Row {

    private final Dropdown kind;
    private final Dropdown unit;
    private final Composite editor;
    private final FunctionPlot plot;
    private final GridData plotPlace = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
    private FunctionEditor content;
    private FunctionKind shown;

    FunctionRow(final Form form, final Composite parent, final Slot slot) {
        super(form, parent, slot);
        kind = new Dropdown(area(), literal -> Wording.of(DataPackage.Literals.FUNCTION_KIND, literal));
        kind.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        kind.setData("org.intercala.id", "kind." + slot.path());
        kind.setEnabled(!model().isReadOnly());
        kind.onChoice(literal -> changeKind(FunctionKind.get(literal)));
        unit = new Dropdown(area(), UnitText::of);
        unit.setLayoutData(unitPlace());
        unit.setData("org.intercala.id", "unit." + slot.path());
        unit.setEnabled(!model().isReadOnly());
        unit.onChoice(next -> set("Unit of ", FunctionEdits.withUnit(function(), next)));
        editor = form.group(area(), 1, 0);
        ((GridData) editor.getLayoutData()).horizontalSpan = 2;
        plot = new FunctionPlot(area());
        plot.setLayoutData(plotPlace);
        plot.setData("org.intercala.id", "plot." + slot.path());
        addNotes();
    }

    /** The function that holds; null for none. */
    FunctionValue function() {
        return (FunctionValue) slot().effective();
    }

    /** Inputs of the node that could supply the function. */
    List<String> ports() {
        for (EObject object = slot().start(); object != null; object = object.eContainer()) {
            if (object instanceof Node node) {
                return node.getInputs().stream().map(port -> port.getName()).toList();
            }
        }
        return List.of();
    }

    void set(final String what, final FunctionValue next) {
        model().set(what + parameter().label(), slot(), next);
        refresh();
    }

    private void changeKind(final FunctionKind next) {
        set("Change ", FunctionEdits.withKind(function(), next, parameter(), ports()));
    }

    @Override
    TypedText typed() {
        return content == null ? null : content.typed();
    }

    @Override
    void refresh() {
        final FunctionValue function = function();
        final FunctionKind now = function == null ? null : function.getKind();
        kind.setChoices(FunctionKind.VALUES.stream().filter(each -> each != FunctionKind.PORT || !ports().isEmpty())
                .map(FunctionKind::getLiteral).toList());
        kind.show(now == null ? "" : now.getLiteral());
        showUnit(function);
        if (content == null || now != shown) {
            shown = now;
            rebuild(now);
        }
        if (content != null) {
            content.refresh(function);
        }
        showPlot(function);
        note(text(function));
        showChanged();
    }

    private void rebuild(final FunctionKind now) {
        for (final var child : editor.getChildren()) {
            child.dispose();
        }
        // A number ends where the numbers of the other rows do.
        ((GridLayout) editor.getLayout()).marginRight = now == FunctionKind.CONSTANT ? UNIT_WIDTH + Form.GAP : 0;
        content = now == null ? null : FunctionEditor.of(now, this, editor);
        ((GridData) editor.getLayoutData()).exclude = content == null;
        editor.setVisible(content != null);
        form().reflow(true);
    }

    private void showUnit(final FunctionValue function) {
        final String declared = parameter().unit();
        final String own = function == null || function.getKind() == FunctionKind.PORT ? ""
                : function.getKind() == FunctionKind.CONSTANT ? function.getConstant() == null
                        || function.getConstant().isVariable() ? declared : function.getConstant().unit()
                        : Objects.requireNonNullElse(function.getUnit(), "1");
        unit.show(own);
        unit.setVisible(!own.isEmpty());
        unit.setChoices(UnitChoices.of(declared.isEmpty() ? own.isEmpty() ? "1" : own : declared, own));
    }

    /** Draws a function, also one that is only typed so far. */
    void showPlot(final FunctionValue function) {
        final FunctionSamples samples = FunctionSamples.of(function, parameter().symbol(),
                parameter().unit());
        final boolean visible = !samples.curves().isEmpty();
        if (visible || function == null || function.getKind() == FunctionKind.CONSTANT
                || function.getKind() == FunctionKind.PORT) {
            form().reflow(plotPlace.exclude == visible);
            plotPlace.exclude = !visible;
            plot.setVisible(visible);
            plot.show(samples);
        }
    }

    private String text(final FunctionValue function) {
        if (function == null) {
            return "not set";
        }
        final String variables = function.getVariables().stream().map(FunctionRow::text)
                .collect(Collectors.joining(", "));
        final String origin = function.getOrigin() != null && !function.getOrigin().isBlank() ? function.getOrigin()
                : function.getConstant() != null && !function.getConstant().isVariable()
                        ? function.getConstant().origin() : "";
        final String from = NoteText.origin(origin, model().citations());
        final Quantity constant = function.getConstant();
        final String si = function.getKind() == FunctionKind.CONSTANT && constant != null && !constant.isVariable()
                ? NoteText.si(constant) : "";
        return List.of(si, variables.isEmpty() ? "" : "function of " + variables, from).stream()
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** {@code x from 0 to 1}, {@code T in K}. */
    private static String text(final FunctionVariable variable) {
        final boolean bounded = Double.isFinite(variable.getLower()) && Double.isFinite(variable.getUpper());
        return variable.getName() + (bounded ? " from " + NumberText.of(variable.getLower(), 5) + " to "
                + NumberText.of(variable.getUpper(), 5) + UnitText.behind(variable.getUnit())
                : variable.getUnit().equals("1") ? "" : " in " + UnitText.of(variable.getUnit()));
    }

    @Override
    void mark(final boolean wrong) {
        if (content != null) {
            content.mark(wrong);
        }
    }

    /** A copy that may be changed and set. */
    FunctionValue copy() {
        return EcoreUtil.copy(function());
    }

    @Override
    String copyText() {
        final FunctionValue function = function();
        return function == null ? "" : switch (function.getKind()) {
            case CONSTANT -> String.valueOf(function.getConstant()).replaceFirst(" ?@.*", "");
            case EXPRESSION -> function.getExpression();
            case TABLE -> FunctionEdits.rows(function).stream().map(row -> Arrays.stream(row)
                    .mapToObj(value -> Doubles.of(value).toString())
                    .collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
            case PORT -> function.getPort();
        };
    }
}

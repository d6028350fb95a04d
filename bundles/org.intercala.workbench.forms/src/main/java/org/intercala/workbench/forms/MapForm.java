// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Quantity;
import org.intercala.model.AxisCombination;
import org.intercala.model.MapAxis;
import org.intercala.model.MapContainer;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackage;
import org.intercala.model.ParameterPath;
import org.intercala.model.Variable;
import org.intercala.model.Workflow;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.Ink;
import org.intercala.workbench.forms.value.AxisValues;
import org.intercala.workbench.forms.value.MapTargets;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.widget.Dropdown;

/** The form of a map: what is varied, over which values, how several axes combine. */
final class MapForm {

    private final Form form;
    private final MapContainer map;
    private final Slot axes;

    MapForm(final Form form, final MapContainer map) {
        this.form = form;
        this.map = map;
        axes = Slot.of(map, ModelPackage.Literals.MAP_CONTAINER__AXES);
    }

    void build(final Composite page) {
        final Head head = new Head(form);
        head.add(page, "Map", "Runs what is inside once for every point of its axes", "", "");
        head.identity(page, map);
        final Label points = form.small(page, "");
        points.setData("org.intercala.id", "map.points");
        form.onRefresh(() -> {
            points.setText(points());
            form.reflow(true);
        });
        if (map.getAxes().size() > 1) {
            form.add(new ChoiceRow(form, page, Slot.of(map, ModelPackage.Literals.MAP_CONTAINER__COMBINATION)));
        }
        for (int i = 0; i < map.getAxes().size(); i++) {
            axis(page, i);
        }
        final var add = new FlatButton(page, "Add axis", FlatButton.Look.EDGED);
        add.setData("org.intercala.id", "axis.add");
        add.setEnabled(!form.model().isReadOnly() && !targets().isEmpty());
        add.onAction(() -> {
            final List<MapAxis> longer = new ArrayList<>(map.getAxes());
            final MapAxis axis = ModelFactory.eINSTANCE.createMapAxis();
            axis.setTarget(targets().stream().filter(each -> map.getAxes().stream()
                    .noneMatch(other -> each.equals(other.getTarget()))).findFirst().orElse(targets().getFirst()));
            longer.add(axis);
            form.model().set("Add axis", axes, longer);
        });
    }

    private Workflow workflow() {
        return form.model().workflow().orElseThrow();
    }

    private List<String> targets() {
        return MapTargets.of(map, workflow());
    }

    private String points() {
        long points = map.getAxes().isEmpty() ? 0 : 1;
        for (final MapAxis axis : map.getAxes()) {
            final AxisValues values = AxisValues.of(axis, form.model().folder());
            if (!values.problem().isEmpty()) {
                return axis.getTarget() + ": " + values.problem();
            }
            points = map.getCombination() == AxisCombination.ZIP ? values.values().size()
                    : points * values.values().size();
        }
        return points == 0 ? "No axis yet. Add one, or choose Vary… at a parameter inside."
                : points == 1 ? "1 point" : points + " points";
    }

    private void axis(final Composite page, final int index) {
        final Composite head = form.group(page, 2, 0);
        final var target = new Dropdown(head, text -> MapTargets.label(text, workflow()));
        final GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false);
        place.widthHint = 60;
        target.setLayoutData(place);
        target.setData("org.intercala.id", "axis.target." + index);
        final var remove = new FlatButton(head, "Remove", FlatButton.Look.QUIET);
        remove.setEnabled(!form.model().isReadOnly());
        remove.onAction(() -> form.model().set("Remove axis", axes, map.getAxes().stream()
                .filter(each -> each != map.getAxes().get(index)).toList()));
        final Composite body = form.group(page, 1, 0);
        target.onChoice(next -> {
            final MapAxis changed = EcoreUtil.copy(map.getAxes().get(index));
            changed.setTarget(next);
            changed.getValues().clear();
            changed.setFrom(null);
            changed.setTo(null);
            replace(index, changed);
        });
        form.onRefresh(new Runnable() {

            private MapAxis shown;

            @Override
            public void run() {
                final MapAxis axis = map.getAxes().get(index);
                final List<String> choices = new ArrayList<>(targets());
                if (axis.getTarget() != null && !choices.contains(axis.getTarget())) {
                    choices.add(axis.getTarget());
                }
                target.setChoices(choices);
                target.show(axis.getTarget() == null ? "" : axis.getTarget());
                if (shown == null || !EcoreUtil.equals(shown, axis)) {
                    shown = EcoreUtil.copy(axis);
                    for (final var child : body.getChildren()) {
                        child.dispose();
                    }
                    values(body, index, axis, next -> shown = next);
                    form.reflow(true);
                }
            }
        });
    }

    private void values(final Composite body, final int index, final MapAxis axis,
            final Consumer<MapAxis> remember) {
        try {
            final ParameterPath path = ParameterPath.find(workflow(), axis.getTarget() == null ? "" : axis.getTarget());
            final ParameterFeature parameter = path.parameter();
            final String unit = path.owner() instanceof Variable variable && variable.getValue() instanceof Quantity
                    value && !value.isVariable() ? value.unit()
                            : path.value() instanceof Quantity own && !own.isVariable() ? own.unit()
                                    : parameter.unit();
            new AxisEditor(form, body, parameter, unit, axis, next -> {
                if (!EcoreUtil.equals(next, map.getAxes().get(index))) {
                    remember.accept(EcoreUtil.copy(next));
                    replace(index, next);
                }
            });
        } catch (final IllegalArgumentException unknown) {
            form.small(body, unknown.getMessage()).setForeground(Ink.ERROR.color());
        }
    }

    private void replace(final int index, final MapAxis next) {
        final List<MapAxis> all = new ArrayList<>(map.getAxes());
        all.set(index, next);
        form.model().set("Change axis", axes, all);
    }
}

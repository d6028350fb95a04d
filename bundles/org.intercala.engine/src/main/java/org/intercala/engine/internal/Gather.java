// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Column;
import org.intercala.data.DataFactory;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.DataPackage;
import org.intercala.data.Doubles;
import org.intercala.data.Ensemble;
import org.intercala.data.Quantity;
import org.intercala.data.Units;
import org.intercala.solver.DataSpec;

/** An output that leaves a map: the members of all points as one ensemble. */
final class Gather extends Vertex implements Source {

    private final MapScope map;
    private final List<Source> members;
    private DataObject value;
    private String hash;

    /** @param members one a point of the map, in its order */
    Gather(final MapScope map, final List<Source> members) {
        this.map = map;
        this.members = members;
        members.forEach(member -> waitFor(member.vertex()));
    }

    @Override
    public Vertex vertex() {
        return this;
    }

    @Override
    public Optional<DataSpec> spec() {
        return members.getFirst().spec().map(member -> new DataSpec(DataPackage.Literals.ENSEMBLE, member.lineage(),
                member.facts()).withFact("member", member.type().getName()));
    }

    @Override
    public String missing() {
        final var missing = members.stream().map(Source::missing).filter(each -> !each.isEmpty()).toList();
        if (missing.size() < 2) {
            return missing.isEmpty() ? "" : missing.getFirst();
        }
        return missing.getFirst() + " (and " + (missing.size() - 1) + " more of " + members.size() + " points of "
                + map.path() + ")";
    }

    @Override
    public synchronized DataObject value() {
        if (value == null) {
            final Ensemble ensemble = DataFactory.eINSTANCE.createEnsemble();
            for (int i = 0; i < members.size(); i++) {
                ensemble.getSampleIds().add(map.points().get(i).name());
                ensemble.getMembers().add(EcoreUtil.copy(members.get(i).value()));
            }
            ensemble.getLineage().addAll(Lineages.common(members.stream().map(Source::value).toList()));
            ensemble.setSamples(DataFactory.eINSTANCE.createTable());
            ensemble.getSamples().getColumns().addAll(samples());
            value = ensemble;
        }
        return value;
    }

    @Override
    public synchronized String hash() {
        if (hash == null) {
            hash = DataObjects.contentHash(value());
        }
        return hash;
    }

    /** The varied values in SI units, one column an axis. */
    private List<Column> samples() {
        final List<Column> columns = new ArrayList<>();
        for (int i = 0; i < map.points().getFirst().values().size(); i++) {
            final int axis = i;
            final List<Quantity> values = map.points().stream().map(point -> point.values().get(axis).value()).toList();
            final Column column = DataFactory.eINSTANCE.createColumn();
            column.setName(map.points().getFirst().values().get(axis).target());
            column.setUnit(Units.parse(values.getFirst().unit()).si());
            column.setValues(Doubles.of(values.stream().mapToDouble(Quantity::si).toArray()));
            columns.add(column);
        }
        return columns;
    }
}

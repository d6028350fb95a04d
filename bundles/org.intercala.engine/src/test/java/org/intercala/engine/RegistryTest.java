// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.intercala.data.DataPackage;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.intercala.testkit.Fakes;
import org.junit.jupiter.api.Test;

class RegistryTest {

    private final Fakes fakes = new Fakes();

    private record Described(SolverDescriptor descriptor) implements SolverFactory {

        @Override
        public Solver create() {
            throw new IllegalStateException("not to be called");
        }
    }

    private static final class Broken implements SolverFactory {

        @Override
        public SolverDescriptor descriptor() {
            throw new IllegalStateException("broken on purpose");
        }

        @Override
        public Solver create() {
            throw new IllegalStateException("not to be called");
        }
    }

    private Described like(final String id, final int version) {
        final var model = fakes.factory("sum").descriptor();
        return new Described(
                new SolverDescriptor(id, version, "", "", model.scale(), model.parameters(), model.inputs(),
                        model.outputs(), List.of(), ""));
    }

    @Test
    void solversAreFoundByIdAndByItsEnd() {
        final var registry = SolverRegistry.of(fakes.factories(), List.of(fakes.parameters()));
        assertEquals(6, registry.solvers().size());
        assertEquals("org.intercala.fake.sum", registry.find("fake.sum").orElseThrow().descriptor().id());
        assertEquals("org.intercala.fake.sum", registry.find("sum").orElseThrow().descriptor().id());
        assertTrue(registry.find("um").isEmpty());
        assertTrue(registry.find("").isEmpty());
        assertTrue(registry.find(null).isEmpty());
        assertEquals(List.of(fakes.parameters()), registry.packages());
    }

    @Test
    void anAmbiguousEndFindsNothing() {
        final var registry = SolverRegistry.of(List.of(like("org.a.cell.spm", 1), like("org.b.cell.spm", 1)),
                List.of());
        assertTrue(registry.find("cell.spm").isEmpty());
        assertTrue(registry.find("a.cell.spm").isPresent());
    }

    @Test
    void duplicateAndBrokenFactoriesAreLeftOut() {
        final var first = like("org.a.x", 1);
        final List<SolverFactory> all = new ArrayList<>(List.of(first, like("org.a.x", 2), like("x", 1),
                like("org.a.zero", 0), new Broken()));
        final var model = first.descriptor();
        all.add(new Described(new SolverDescriptor("org.a.parameters", 1, "", "", model.scale(),
                DataPackage.Literals.SCALAR, List.of(), List.of(), List.of(), "")));
        final var port = model.outputs().getFirst();
        all.add(new Described(
                new SolverDescriptor("org.a.ports", 1, "", "", model.scale(), model.parameters(), List.of(),
                        List.of(port, port), List.of(), "")));
        final var registry = SolverRegistry.of(all, List.of(() -> {
            throw new IllegalStateException("broken");
        }));
        assertEquals(1, registry.solvers().size());
        assertSame(first, registry.solvers().getFirst());
        assertEquals(List.of(), registry.packages());
    }
}

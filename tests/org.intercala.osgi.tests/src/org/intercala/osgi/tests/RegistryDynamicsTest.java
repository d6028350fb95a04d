// SPDX-License-Identifier: Apache-2.0
package org.intercala.osgi.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.intercala.engine.SolverRegistry;
import org.intercala.model.ModelPackageProvider;
import org.intercala.solver.Solver;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.junit.jupiter.api.Test;

/** Solvers come and go with their services. */
class RegistryDynamicsTest {

    private static final Set<String> SHIPPED = Set.of("org.intercala.flow.table", "org.intercala.flow.expression",
            "org.intercala.phase.freeEnergy", "org.intercala.phase.openCircuitPotential",
            "org.intercala.phase.thermodynamicFactor", "org.intercala.phase.chemicalDiffusivity",
            "org.intercala.cell.parameterSet", "org.intercala.cell.balance", "org.intercala.cell.spm",
            "org.intercala.cell.spme", "org.intercala.cell.dfn");

    private final SolverRegistry registry = Services.get(SolverRegistry.class);

    /** A solver under another id; never created. */
    private record Renamed(SolverDescriptor descriptor) implements SolverFactory {

        static Renamed as(final String id, final SolverDescriptor like) {
            return new Renamed(new SolverDescriptor(id, like.version(), like.label(), like.description(), like.scale(),
                    like.parameters(), like.inputs(), like.outputs(), like.plots(), like.documentation()));
        }

        @Override
        public Solver create() {
            throw new AssertionError("not to be created");
        }
    }

    @Test
    void theShippedSolversAreInstalled() {
        assertEquals(SHIPPED, registry.solvers().stream().map(factory -> factory.descriptor().id())
                .collect(Collectors.toSet()));
        assertEquals(Set.of("https://intercala.org/flow/1", "https://intercala.org/phase/1",
                "https://intercala.org/cell/1"), packageUris());
    }

    @Test
    void shortIdsWorkWhereTheyAreUnambiguous() {
        final SolverFactory spm = registry.find("org.intercala.cell.spm").orElseThrow();
        assertSame(spm, registry.find("cell.spm").orElseThrow());
        final var rival = Services.register(SolverFactory.class,
                Renamed.as("com.example.cell.spm", spm.descriptor()));
        try {
            assertTrue(registry.find("cell.spm").isEmpty(), "two solvers end in cell.spm");
            assertSame(spm, registry.find("org.intercala.cell.spm").orElseThrow());
        } finally {
            rival.unregister();
        }
    }

    @Test
    void aSolverAppearsAndDisappearsWithItsService() {
        final SolverDescriptor table = registry.find("flow.table").orElseThrow().descriptor();
        final AtomicInteger changes = new AtomicInteger();
        final Runnable listener = changes::incrementAndGet;
        registry.addListener(listener);
        final var registration = Services.register(SolverFactory.class, Renamed.as("com.example.new", table));
        try {
            assertTrue(registry.find("com.example.new").isPresent());
            assertTrue(changes.get() >= 1);
        } finally {
            registration.unregister();
        }
        assertFalse(registry.find("com.example.new").isPresent());
        assertTrue(changes.get() >= 2);
        registry.removeListener(listener);
    }

    @Test
    void aSecondSolverOfTheSameIdIsSkippedAndTheFirstStays() {
        final SolverFactory table = registry.find("org.intercala.flow.table").orElseThrow();
        final var twin = Services.register(SolverFactory.class,
                Renamed.as("org.intercala.flow.table", table.descriptor()));
        try {
            assertSame(table, registry.find("org.intercala.flow.table").orElseThrow());
            assertEquals(SHIPPED.size(), registry.solvers().size());
        } finally {
            twin.unregister();
        }
        assertSame(table, registry.find("org.intercala.flow.table").orElseThrow());
    }

    @Test
    void aBrokenSolverIsSkipped() {
        final var broken = Services.register(SolverFactory.class, new SolverFactory() {
            @Override
            public SolverDescriptor descriptor() {
                throw new IllegalStateException("broken on purpose");
            }

            @Override
            public Solver create() {
                throw new IllegalStateException("broken on purpose");
            }
        });
        try {
            assertEquals(SHIPPED.size(), registry.solvers().size());
        } finally {
            broken.unregister();
        }
    }

    @Test
    void aParameterPackageGoesWithItsService() {
        final ModelPackageProvider cell = registry.packages().stream()
                .filter(provider -> provider.ePackage().getNsURI().endsWith("/cell/1")).findFirst().orElseThrow();
        assertEquals(List.of(), cell.migrations());
        final var registration = Services.register(ModelPackageProvider.class,
                () -> org.eclipse.emf.ecore.EcorePackage.eINSTANCE);
        assertTrue(packageUris().contains("http://www.eclipse.org/emf/2002/Ecore"));
        registration.unregister();
        assertFalse(packageUris().contains("http://www.eclipse.org/emf/2002/Ecore"));
    }

    private Set<String> packageUris() {
        return registry.packages().stream().map(provider -> provider.ePackage().getNsURI())
                .collect(Collectors.toSet());
    }
}

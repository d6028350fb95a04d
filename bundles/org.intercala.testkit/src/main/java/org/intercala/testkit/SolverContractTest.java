// SPDX-License-Identifier: Apache-2.0
package org.intercala.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.intercala.data.DataObject;
import org.intercala.data.DataObjects;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.model.ModelPackage;
import org.intercala.model.Severity;
import org.intercala.solver.DataSpec;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverException;
import org.intercala.solver.SolverFactory;
import org.junit.jupiter.api.Test;

/** What every solver keeps to. A subclass names the solver and some points that it can solve. */
public abstract class SolverContractTest {

    private static final long CANCEL_MILLISECONDS = 200;

    /** The solver under test. */
    protected abstract SolverFactory factory();

    /** At least two different points that the solver can solve; fresh objects at every call. */
    protected abstract List<FakeSolvePoint> points();

    /** Folder of the project that paths in parameters are relative to. */
    protected Path projectFolder() {
        return Path.of(".");
    }

    private FakeSolveContext context(final int threads) {
        return new FakeSolveContext(projectFolder(), threads);
    }

    private static DataSpec spec(final DataObject value) {
        return new DataSpec(value.eClass(), value.getLineage().stream()
                .map(each -> new DataSpec.Ancestor(each.getRole(), each.getKey(), each.getName())).toList(), Map.of());
    }

    private static SolverTester.Context check(final FakeSolvePoint point) {
        final Map<String, List<DataSpec>> specs = new LinkedHashMap<>();
        point.inputs().forEach((port, values) -> specs.put(port, values.stream().map(SolverContractTest::spec)
                .toList()));
        return new SolverTester.Context(point.parameters(), specs, Optional.empty());
    }

    private List<FakeSolvePoint> solved(final List<FakeSolvePoint> points, final int threads) throws SolverException {
        factory().create().solve(points, context(threads));
        for (final FakeSolvePoint point : points) {
            assertTrue(point.failure().isEmpty(), () -> "a point that should succeed failed: " + point.failure());
            assertFalse(point.outputs().isEmpty(), "nothing was put out");
        }
        return points;
    }

    @Test
    void descriptorIsSane() {
        final var descriptor = factory().descriptor();
        assertTrue(descriptor.id().matches("[A-Za-z][\\w-]*(\\.[A-Za-z][\\w-]*){2,}"), descriptor.id());
        assertTrue(descriptor.version() >= 1, "version");
        assertFalse(descriptor.label().isBlank(), "label");
        assertFalse(descriptor.description().isBlank(), "description");
        assertTrue(descriptor.documentation().matches("[\\w./-]+\\.md"), "documentation page, such as cell-spm.md");
        assertTrue(ModelPackage.Literals.PARAMETER_OBJECT.isSuperTypeOf(descriptor.parameters()),
                "the parameter class extends ParameterObject");
        assertEquals(descriptor.parameters(), factory().createParameters().eClass());
        assertFalse(descriptor.outputs().isEmpty(), "no outputs");
        for (final List<PortSpec> ports : List.of(descriptor.inputs(), descriptor.outputs())) {
            final var names = new HashSet<String>();
            for (final PortSpec port : ports) {
                assertTrue(port.name().matches("[a-z]\\w*"), port.name());
                assertTrue(names.add(port.name()), () -> "two ports are named " + port.name());
                assertFalse(port.label().isBlank() || port.description().isBlank(),
                        () -> port.name() + " is not described");
            }
        }
        descriptor.plots().forEach(plot -> plot.series().forEach(series -> assertTrue(
                descriptor.outputs().stream().anyMatch(port -> port.name().equals(series.port())),
                () -> "the plot " + plot.title() + " names an output " + series.port() + " that is not declared")));
    }

    @Test
    void parameterDefaultsAreValid() {
        final var parameters = factory().createParameters();
        assertEquals(List.of(), Parameters.validate(parameters).stream().filter(each -> !each.value().isEmpty())
                .map(each -> each.message()).toList());
        final var context = new SolverTester.Context(parameters, Map.of(), Optional.empty());
        assertDoesNotThrow(() -> factory().create().check(context),
                "the check of a node that was just made, with nothing connected");
    }

    @Test
    void checkPassesTheExamplesAndAnnouncesWhatComesOut() throws SolverException {
        for (final FakeSolvePoint point : points()) {
            final var factory = factory();
            final String before = DataObjects.contentHash(point.parameters());
            final var result = factory.create().check(check(point));
            assertEquals(before, DataObjects.contentHash(point.parameters()), "the check modified the parameters");
            assertEquals(List.of(), result.findings().stream().filter(each -> each.getSeverity() == Severity.ERROR)
                    .map(each -> each.getMessage()).toList());
            solved(List.of(point), 1);
            assertTrue(point.outputs().keySet().containsAll(result.outputs().keySet()), () -> "announced "
                    + result.outputs().keySet() + ", put out " + point.outputs().keySet());
            final List<PortSpec> ports = factory.outputs(point.parameters());
            point.outputs().forEach((name, value) -> {
                final PortSpec port = ports.stream().filter(each -> each.name().equals(name)).findFirst()
                        .orElseThrow(() -> new AssertionError("the output " + name + " is not declared"));
                assertTrue(port.type().isSuperTypeOf(value.eClass()), () -> name + " is a " + value.eClass().getName());
            });
        }
    }

    @Test
    void progressNeverGoesBack() throws SolverException {
        final var context = context(1);
        factory().create().solve(points(), context);
        double last = 0;
        for (final double fraction : context.fractions()) {
            assertTrue(fraction >= last && fraction <= 1, last + " was followed by " + fraction);
            last = fraction;
        }
    }

    @Test
    void samePointsGiveTheSameBits() throws SolverException {
        final var expected = solved(points(), 1).stream().map(FakeSolvePoint::hashes).toList();
        assertEquals(expected, solved(points(), 1).stream().map(FakeSolvePoint::hashes).toList(), "solved again");
        assertEquals(expected, solved(points(), 2).stream().map(FakeSolvePoint::hashes).toList(), "with two threads");
        final List<FakeSolvePoint> reversed = new ArrayList<>(points());
        Collections.reverse(reversed);
        assertEquals(expected, solved(reversed, 1).reversed().stream().map(FakeSolvePoint::hashes).toList(),
                "in the opposite order");
        final List<Map<String, String>> alone = new ArrayList<>();
        for (final FakeSolvePoint point : points()) {
            alone.add(solved(List.of(point), 1).getFirst().hashes());
        }
        assertEquals(expected, alone, "one at a time");
    }

    @Test
    void parametersAndInputsAreNotModified() throws SolverException {
        final List<FakeSolvePoint> points = points();
        final List<FakeSolvePoint> before = points.stream().map(FakeSolvePoint::copy).toList();
        solved(points, 1);
        points.forEach(point -> factory().create().findings(point, point.outputs()));
        for (int i = 0; i < points.size(); i++) {
            assertTrue(EcoreUtil.equals(before.get(i).parameters(), points.get(i).parameters()), "parameters");
            for (final var input : before.get(i).inputs().entrySet()) {
                assertTrue(EcoreUtil.equals(input.getValue(), points.get(i).inputs().get(input.getKey())),
                        () -> "input " + input.getKey());
            }
        }
    }

    @Test
    void findingsNeedOnlyWhatIsStored() throws SolverException {
        for (final FakeSolvePoint point : solved(points(), 1)) {
            final Map<String, DataObject> loaded = new LinkedHashMap<>();
            point.outputs().forEach((port, value) -> loaded.put(port, stored(value)));
            assertEquals(texts(point, point.outputs()), texts(point, loaded));
            loaded.forEach((port, value) -> assertEquals(point.hashes().get(port), DataObjects.contentHash(value),
                    () -> "the findings modified the output " + port + ", or a file does not restore its bits"));
        }
    }

    private List<String> texts(final FakeSolvePoint point, final Map<String, DataObject> outputs) {
        return factory().create().findings(point, outputs).stream().map(each -> each.getSeverity() + " "
                + each.getCode() + " " + each.getMessage() + " " + each.getResidual()).toList();
    }

    /** The object after a way through a file. */
    private static DataObject stored(final DataObject value) {
        final var out = new ByteArrayOutputStream();
        final var written = new XMIResourceImpl();
        final var read = new XMIResourceImpl();
        final var resources = new ResourceSetImpl();
        resources.getPackageRegistry().put(value.eClass().getEPackage().getNsURI(), value.eClass().getEPackage());
        resources.getResources().add(read);
        try {
            written.getContents().add(EcoreUtil.copy(value));
            written.save(out, Map.of());
            read.load(new ByteArrayInputStream(out.toByteArray()), Map.of());
        } catch (final IOException failure) {
            throw new AssertionError("a " + value.eClass().getName() + " cannot be stored", failure);
        }
        return (DataObject) read.getContents().getFirst();
    }

    @Test
    void cancelIsHeeded() throws InterruptedException {
        final long begin = System.nanoTime();
        assertNull(cancelledAfter(Long.MAX_VALUE), "solving without a cancel");
        final long whole = System.nanoTime() - begin;
        for (final double part : new double[] { 0, 0.3, 0.7 }) {
            final Throwable thrown = cancelledAfter((long) (part * whole));
            if (thrown != null) {
                assertInstanceOf(CancellationException.class, thrown);
            }
        }
    }

    /** Solves on a thread of its own and cancels after some nanoseconds; what was thrown, or null. */
    private Throwable cancelledAfter(final long nanoseconds) throws InterruptedException {
        final var context = context(1);
        final var points = points();
        final var thrown = new AtomicReference<Throwable>();
        if (nanoseconds == 0) {
            context.cancel();
        }
        final Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                factory().create().solve(points, context);
            } catch (final SolverException | RuntimeException | Error cause) {
                thrown.set(cause);
            }
        });
        if (nanoseconds == Long.MAX_VALUE) {
            thread.join();
        } else {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(nanoseconds, 1));
            context.cancel();
            assertTrue(OwnTime.endsWithin(thread, CANCEL_MILLISECONDS),
                    "still solving " + CANCEL_MILLISECONDS + " ms after the cancel");
        }
        return thrown.get();
    }

    /** Values at and far inside the allowed range: findings or a failure with a remedy, never another exception. */
    @Test
    void strangeValuesGiveFindingsOrFailures() throws InterruptedException {
        final FakeSolvePoint example = points().getFirst();
        for (final EObject owner : objects(example.parameters())) {
            for (final ParameterFeature feature : Parameters.of(owner.eClass())) {
                if (feature.feature() instanceof final EAttribute attribute && !attribute.isMany()
                        && owner.eGet(attribute) instanceof final Quantity usual && !usual.isVariable()) {
                    for (final double value : strange(feature, usual)) {
                        tryValue(example, owner, attribute, Quantity.of(value, feature.unit()));
                    }
                }
            }
        }
    }

    private static List<EObject> objects(final EObject root) {
        final List<EObject> all = new ArrayList<>(List.of(root));
        root.eAllContents().forEachRemaining(all::add);
        return all;
    }

    private static List<Double> strange(final ParameterFeature feature, final Quantity usual) {
        final double value = usual.in(feature.unit());
        final List<Double> all = new ArrayList<>(List.of(0.0, -value, value * 1e-6, value * 1e6));
        all.add(feature.lower());
        all.add(feature.upper());
        all.removeIf(each -> !Double.isFinite(each) || !feature.contains(each));
        return all;
    }

    private void tryValue(final FakeSolvePoint example, final EObject owner, final EAttribute attribute,
            final Quantity value) throws InterruptedException {
        final FakeSolvePoint point = example.copy();
        final int place = objects(example.parameters()).indexOf(owner);
        objects(point.parameters()).get(place).eSet(attribute, value);
        if (!Parameters.validate(point.parameters()).isEmpty()) {
            return;
        }
        final String what = attribute.getName() + " = " + value;
        final var result = assertDoesNotThrow(() -> factory().create().check(check(point)), what);
        if (result.findings().stream().anyMatch(each -> each.getSeverity() == Severity.ERROR)) {
            return;
        }
        final var context = context(1);
        final var thrown = new AtomicReference<Throwable>();
        final Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                factory().create().solve(List.of(point), context);
            } catch (final SolverException | RuntimeException | Error cause) {
                thrown.set(cause);
            }
        });
        thread.join(CANCEL_MILLISECONDS);
        context.cancel();
        assertTrue(OwnTime.endsWithin(thread, CANCEL_MILLISECONDS), what + ": still solving after the cancel");
        final Throwable cause = thrown.get() == null ? point.failure().orElse(null) : thrown.get();
        if (cause instanceof final SolverException expected) {
            assertFalse(expected.getMessage().isBlank() || expected.remedy().isBlank(), what + ": no remedy");
        } else if (cause != null && !(cause instanceof CancellationException)) {
            throw new AssertionError(what + " gave an exception that is no SolverException", cause);
        }
    }
}

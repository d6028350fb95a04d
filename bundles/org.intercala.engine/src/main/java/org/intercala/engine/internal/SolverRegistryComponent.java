// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.intercala.engine.SolverRegistry;
import org.intercala.model.ModelPackage;
import org.intercala.model.ModelPackageProvider;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Follows the solver services as they come and go. A factory that is broken, or whose id another one has, is logged and
 * left out; when the other one goes, it takes its place.
 */
@Component(service = SolverRegistry.class)
public final class SolverRegistryComponent implements SolverRegistry {

    private static final System.Logger LOG = System.getLogger("org.intercala.engine");

    private final List<Bound> bound = new ArrayList<>();
    private final List<ModelPackageProvider> providers = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Snapshot snapshot = new Snapshot(Map.of(), List.of());

    private record Bound(SolverFactory factory, SolverDescriptor descriptor, String provider) {

        String id() {
            return descriptor.id();
        }

        String name() {
            return provider.isEmpty() ? factory.getClass().getName() : provider;
        }
    }

    private record Snapshot(Map<String, Bound> solvers, List<ModelPackageProvider> packages) {}

    /** An empty registry that the service component runtime fills. */
    public SolverRegistryComponent() {
        // filled by binding
    }

    /** A fixed registry, for use without OSGi. */
    public SolverRegistryComponent(final Collection<? extends SolverFactory> factories,
            final Collection<? extends ModelPackageProvider> packages) {
        packages.stream().filter(SolverRegistryComponent::isUsable).forEach(providers::add);
        for (final SolverFactory factory : factories) {
            add(factory, "");
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addSolver(final SolverFactory factory, final ServiceReference<SolverFactory> reference) {
        final var bundle = reference.getBundle();
        final var provider = bundle == null ? "" : bundle.getSymbolicName() + " " + bundle.getVersion();
        add(factory, provider);
    }

    void removeSolver(final SolverFactory factory) {
        change(() -> bound.removeIf(each -> each.factory() == factory));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addPackage(final ModelPackageProvider provider) {
        if (isUsable(provider)) {
            change(() -> providers.add(provider));
        }
    }

    void removePackage(final ModelPackageProvider provider) {
        change(() -> providers.remove(provider));
    }

    private void add(final SolverFactory factory, final String provider) {
        final var name = provider.isEmpty() ? factory.getClass().getName() : provider;
        try {
            final var descriptor = factory.descriptor();
            final String fault = fault(descriptor);
            if (!fault.isEmpty()) {
                LOG.log(System.Logger.Level.ERROR, "A solver of " + name + " is left out: " + fault);
                return;
            }
            final var added = new Bound(factory, descriptor, provider);
            change(() -> {
                bound.stream().filter(each -> each.id().equals(added.id())).findFirst()
                        .ifPresent(first -> LOG.log(System.Logger.Level.ERROR, "Solver " + added.id() + " of " + name
                                + " is left out: " + first.name() + " has the same id. Remove one of the plug-ins."));
                bound.add(added);
            });
        } catch (final RuntimeException | LinkageError broken) {
            LOG.log(System.Logger.Level.ERROR, "A solver of " + name + " is left out: it fails to describe itself.",
                    broken);
        }
    }

    private static boolean isUsable(final ModelPackageProvider provider) {
        try {
            if (provider.ePackage().getNsURI() != null) {
                return true;
            }
            LOG.log(System.Logger.Level.ERROR, provider.getClass().getName() + " is left out: its package has no URI.");
        } catch (final RuntimeException | LinkageError broken) {
            LOG.log(System.Logger.Level.ERROR,
                    provider.getClass().getName() + " is left out: it fails to give its package.", broken);
        }
        return false;
    }

    private void change(final Runnable change) {
        synchronized (this) {
            change.run();
            final Map<String, Bound> byId = new LinkedHashMap<>();
            bound.forEach(each -> byId.putIfAbsent(each.id(), each));
            final Map<String, Bound> ordered = new LinkedHashMap<>();
            byId.values().stream()
                    .sorted(Comparator.comparing((Bound each) -> each.descriptor().scale()).thenComparing(Bound::id))
                    .forEach(each -> ordered.put(each.id(), each));
            snapshot = new Snapshot(ordered, List.copyOf(providers));
        }
        for (final Runnable listener : listeners) {
            try {
                listener.run();
            } catch (final RuntimeException broken) {
                LOG.log(System.Logger.Level.WARNING, "A listener of the solver registry failed.", broken);
            }
        }
    }

    /** What is wrong with a descriptor, or "". */
    private static String fault(final SolverDescriptor descriptor) {
        if (descriptor == null) {
            return "it has no descriptor.";
        }
        if (!descriptor.id().matches("[A-Za-z][\\w-]*(\\.[A-Za-z][\\w-]*)+")) {
            return "its id '" + descriptor.id() + "' is no name such as org.example.cell.method.";
        }
        if (descriptor.scale() == null || descriptor.version() < 1) {
            return descriptor.id() + " has no scale, or a version below 1.";
        }
        final var parameters = descriptor.parameters();
        if (parameters.isAbstract() || !ModelPackage.Literals.PARAMETER_OBJECT.isSuperTypeOf(parameters)) {
            return descriptor.id() + " has the parameter class " + parameters.getName()
                    + ", which is abstract or does not extend ParameterObject.";
        }
        final String twice = repeated(descriptor.inputs()) + repeated(descriptor.outputs());
        return twice.isEmpty() ? "" : descriptor.id() + " has two ports named " + twice + ".";
    }

    private static String repeated(final List<PortSpec> ports) {
        final var names = new HashSet<String>();
        return ports.stream().map(PortSpec::name).filter(name -> !names.add(name)).findFirst().orElse("");
    }

    @Override
    public List<SolverFactory> solvers() {
        return snapshot.solvers().values().stream().map(Bound::factory).toList();
    }

    @Override
    public Optional<SolverFactory> find(final String id) {
        return bound(id).map(Bound::factory);
    }

    @Override
    public String provider(final String id) {
        return bound(id).map(Bound::provider).orElse("");
    }

    private Optional<Bound> bound(final String id) {
        final var solvers = snapshot.solvers();
        if (id == null || id.isEmpty() || solvers.containsKey(id)) {
            return Optional.ofNullable(id).map(solvers::get);
        }
        final var matches = solvers.keySet().stream().filter(full -> full.endsWith("." + id)).toList();
        return matches.size() == 1 ? Optional.of(solvers.get(matches.getFirst())) : Optional.empty();
    }

    @Override
    public List<ModelPackageProvider> packages() {
        return snapshot.packages();
    }

    @Override
    public void addListener(final Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(final Runnable listener) {
        listeners.remove(listener);
    }
}

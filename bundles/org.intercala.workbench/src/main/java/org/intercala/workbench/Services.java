// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import org.intercala.engine.Engine;
import org.intercala.engine.SolverRegistry;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The OSGi services that the workbench stands on. */
public final class Services {

    private static final long PATIENCE_MS = 10_000;

    private Services() {
    }

    public static Engine engine() {
        return EngineHolder.TRACKED.get();
    }

    public static SolverRegistry registry() {
        return RegistryHolder.TRACKED.get();
    }

    private static final class EngineHolder {
        static final Tracked<Engine> TRACKED = new Tracked<>(Engine.class);
    }

    private static final class RegistryHolder {
        static final Tracked<SolverRegistry> TRACKED = new Tracked<>(SolverRegistry.class);
    }

    private static final class Tracked<T> {

        private final Class<T> type;
        private final ServiceTracker<T, T> tracker;

        Tracked(final Class<T> type) {
            this.type = type;
            tracker = new ServiceTracker<>(FrameworkUtil.getBundle(Services.class).getBundleContext(), type, null);
            tracker.open();
        }

        T get() {
            try {
                final T service = tracker.waitForService(PATIENCE_MS);
                if (service != null) {
                    return service;
                }
            } catch (final InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("the service " + type.getSimpleName()
                    + " is not there; is org.apache.felix.scr started?");
        }
    }
}

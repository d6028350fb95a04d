// SPDX-License-Identifier: Apache-2.0
package org.intercala.osgi.tests;

import java.util.Hashtable;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** Access to the services of the running framework. */
final class Services {

    private Services() {
    }

    static BundleContext context() {
        return FrameworkUtil.getBundle(Services.class).getBundleContext();
    }

    /** The service, waiting for Declarative Services to come up; fails after 20 s. */
    static <T> T get(final Class<T> type) {
        final ServiceTracker<T, T> tracker = new ServiceTracker<>(context(), type, null);
        tracker.open();
        try {
            final T service = tracker.waitForService(20_000);
            if (service == null) {
                throw new AssertionError("no service " + type.getName());
            }
            return service;
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } finally {
            tracker.close();
        }
    }

    static <T> ServiceRegistration<T> register(final Class<T> type, final T service) {
        return context().registerService(type, service, new Hashtable<>());
    }
}

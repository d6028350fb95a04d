// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.intercala.engine.Engine;
import org.intercala.engine.SolverRegistry;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The command line as an Equinox application, {@code org.intercala.headless.app}. */
public final class Application implements IApplication {

    private static final long LONGEST_WAIT_MILLISECONDS = 20_000;

    /** Whether to do everything twice, for the training of a start-up cache: the second time finds results cached. */
    private static final String REHEARSE_PROPERTY = "intercala.rehearse";

    private volatile CommandLineTool tool;

    @Override
    public Object start(final IApplicationContext context) {
        final var bundle = FrameworkUtil.getBundle(Application.class);
        final var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        final var services = new OsgiServices(bundle.getBundleContext());
        tool = new CommandLineTool(services, Console.system(), bundle.getVersion().toString());
        // The launcher's splash would stay until told otherwise.
        context.applicationRunning();
        if (Boolean.getBoolean(REHEARSE_PROPERTY)) {
            tool.run(arguments);
        }
        return tool.run(arguments);
    }

    @Override
    public void stop() {
        if (tool != null) {
            tool.cancel();
        }
    }

    /** Services of the framework, waited for since components come up on their own. */
    private record OsgiServices(BundleContext context) implements Services {

        @Override
        public Engine engine() {
            return service(Engine.class);
        }

        @Override
        public SolverRegistry registry() {
            return service(SolverRegistry.class);
        }

        private <T> T service(final Class<T> type) {
            final var tracker = new ServiceTracker<T, T>(context, type, null);
            tracker.open();
            try {
                final T service = tracker.waitForService(LONGEST_WAIT_MILLISECONDS);
                if (service == null) {
                    throw new IllegalStateException("the service " + type.getName() + " is missing: is the bundle "
                            + "org.apache.felix.scr installed and started?");
                }
                return service;
            } catch (final InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + type.getName(), interrupted);
            }
        }
    }
}

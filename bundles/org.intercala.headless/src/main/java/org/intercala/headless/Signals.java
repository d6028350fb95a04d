// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Turns an interrupt from the keyboard (SIGINT) or a request to end (SIGTERM) into a call, so that a run can end in
 * order
 * and keep what it has. A second one ends the process at once. The class behind it is not part of the Java API and is
 * therefore reached by name; where it is missing, the signals end the process as usual.
 */
final class Signals {

    private static final System.Logger LOG = System.getLogger("org.intercala.headless");
    private static final int INTERRUPTED = 130;

    private Signals() {
    }

    /** @param action called on the first signal, from another thread */
    static void onInterrupt(final Runnable action) {
        final boolean[] seen = new boolean[1];
        final Runnable handle = () -> {
            if (seen[0]) {
                Runtime.getRuntime().halt(INTERRUPTED);
            }
            seen[0] = true;
            action.run();
        };
        try {
            // The class loader of a bundle does not see what belongs to the JVM alone.
            final ClassLoader system = ClassLoader.getSystemClassLoader();
            final Class<?> signal = Class.forName("sun.misc.Signal", true, system);
            final Class<?> handler = Class.forName("sun.misc.SignalHandler", true, system);
            final Object proxy = Proxy.newProxyInstance(system, new Class<?>[] { handler },
                    (self, method, arguments) -> switch (method.getName()) {
                    case "handle" -> {
                        handle.run();
                        yield null;
                    }
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> "signal handler";
                    });
            for (final String name : new String[] { "INT", "TERM" }) {
                signal.getMethod("handle", signal, handler).invoke(null,
                        signal.getConstructor(String.class).newInstance(name),
                        proxy);
            }
        } catch (final ClassNotFoundException | NoSuchMethodException | IllegalAccessException | InstantiationException
                | InvocationTargetException | IllegalArgumentException missing) {
            LOG.log(System.Logger.Level.DEBUG, "Interrupts end the process at once.", missing);
        }
    }
}

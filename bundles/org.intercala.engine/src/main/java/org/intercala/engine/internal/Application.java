// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.util.jar.Manifest;

/** What runs here, for provenance. */
final class Application {

    static final String NAME_AND_VERSION = "Intercala " + version();

    private Application() {
    }

    /** Version of this bundle; "development" where the classes do not come from a bundle. */
    private static String version() {
        try (var in = Application.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            final var attributes = in == null ? null : new Manifest(in).getMainAttributes();
            final String name = attributes == null ? null : attributes.getValue("Bundle-SymbolicName");
            return name != null && name.startsWith("org.intercala.engine") ? attributes.getValue("Bundle-Version")
                    : "development";
        } catch (final IOException unreadable) {
            return "development";
        }
    }

    static String environment() {
        return "Java " + System.getProperty("java.runtime.version") + " (" + System.getProperty("java.vendor") + "), "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
    }
}

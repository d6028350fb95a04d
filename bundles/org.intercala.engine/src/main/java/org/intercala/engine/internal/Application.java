// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.util.jar.Manifest;

/** What runs here, for provenance. */
final class Application {

    private static final String DEVELOPMENT = "development";
    static final String NAME_AND_VERSION = "Intercala " + version();

    private Application() {
    }

    /** Version of this bundle; "development" where the classes do not come from a bundle. */
    private static String version() {
        try (var in = Application.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            if (in == null) {
                return DEVELOPMENT;
            }
            final var attributes = new Manifest(in).getMainAttributes();
            final String name = attributes.getValue("Bundle-SymbolicName");
            final String version = attributes.getValue("Bundle-Version");
            return name != null && name.startsWith("org.intercala.engine") && version != null ? version : DEVELOPMENT;
        } catch (final IOException unreadable) {
            return DEVELOPMENT;
        }
    }

    static String environment() {
        return "Java " + System.getProperty("java.runtime.version") + " (" + System.getProperty("java.vendor") + "), "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import org.osgi.framework.FrameworkUtil;

/** Which version of Intercala this is. */
public final class Version {

    private Version() {
    }

    /** {@code 0.1.0}. */
    public static String number() {
        final var version = FrameworkUtil.getBundle(Version.class).getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    /** {@code Version 0.1.0}. */
    public static String text() {
        return "Version " + number();
    }
}

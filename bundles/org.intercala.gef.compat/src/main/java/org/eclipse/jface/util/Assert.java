// SPDX-License-Identifier: Apache-2.0
package org.eclipse.jface.util;

/** Stands in for a class that the platform has dropped and GEF 3.2 still calls. */
public final class Assert {

    private Assert() {
    }

    public static void isNotNull(final Object object) {
        org.eclipse.core.runtime.Assert.isNotNull(object);
    }

    public static void isNotNull(final Object object, final String message) {
        org.eclipse.core.runtime.Assert.isNotNull(object, message);
    }

    public static boolean isTrue(final boolean condition) {
        return org.eclipse.core.runtime.Assert.isTrue(condition);
    }

    public static boolean isTrue(final boolean condition, final String message) {
        return org.eclipse.core.runtime.Assert.isTrue(condition, message);
    }

    public static boolean isLegal(final boolean condition) {
        return org.eclipse.core.runtime.Assert.isLegal(condition);
    }

    public static boolean isLegal(final boolean condition, final String message) {
        return org.eclipse.core.runtime.Assert.isLegal(condition, message);
    }
}

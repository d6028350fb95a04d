// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.run;

import java.nio.file.Path;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.intercala.engine.RunFolders;

/** What the preferences say about running. */
public final class RunSettings {

    /** Node of the preferences. */
    public static final String NODE = "org.intercala.workbench";
    /** Budget of threads; 0 for all of the machine. */
    public static final String THREADS = "threads";
    /** Folder of the cache; empty for {@code runs/cache} of each project. */
    public static final String CACHE_FOLDER = "cacheFolder";

    private RunSettings() {
    }

    public static int threads() {
        final int wish = preferences().getInt(THREADS, 0);
        return wish > 0 ? wish : Runtime.getRuntime().availableProcessors();
    }

    /** Where results of a project are kept for re-use. */
    public static Path cache(final Path project) {
        final String wish = preferences().get(CACHE_FOLDER, "");
        return wish.isBlank() ? RunFolders.cache(project) : Path.of(wish);
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}

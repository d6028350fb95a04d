// SPDX-License-Identifier: Apache-2.0
package org.intercala.osgi.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the built product by the script: where the tree is somebody else's, and where the locale is not UTF-8. */
class ScriptTest {

    private static final Path ROOT = ArchitectureTest.root();
    private static final String PRODUCT = "releng/org.intercala.product/target/products/org.intercala.product/linux/"
            + "gtk/x86_64";

    @TempDir
    Path folder;

    /** The files of a start go into the user's cache, and the tree stays as it is. */
    @Test
    void treeThatCannotBeWrittenIsStarted() throws IOException, InterruptedException {
        final boolean root = "root".equals(System.getProperty("user.name"));
        assumeTrue(!root || Files.isExecutable(Path.of("/usr/bin/setpriv")), "who may write anywhere needs setpriv");
        final Path tree = folder.resolve("tree");
        final Path cache = folder.resolve("cache");
        shell(Map.of(), "mkdir -p \"$1/$3\" \"$2\" && cp \"$4/intercala\" \"$1\" && cp -r \"$4/$3/plugins\" "
                + "\"$4/$3/configuration\" \"$1/$3\" && chmod 755 \"$(dirname \"$1\")\" && chmod 777 \"$2\" "
                + "&& chmod -R a-w,a+rX \"$1\"", tree.toString(), cache.toString(), PRODUCT, ROOT.toString());
        try {
            final String user = root ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : "";
            final String out = shell(Map.of("XDG_CACHE_HOME", cache.toString()), user + "\"$1/intercala\" solvers",
                    tree.toString());
            assertTrue(out.contains("org.intercala.cell.spm"), out);
            try (Stream<Path> files = Files.walk(cache)) {
                assertTrue(files.anyMatch(file -> file.endsWith("headless/config.ini")), "the user's own configuration");
            }
            assertTrue(Files.notExists(tree.resolve(".intercala")), "the tree was written to");
            assertTrue(Files.notExists(tree.resolve(PRODUCT).resolve("configuration/org.eclipse.osgi")),
                    "the product was written to");
        } finally {
            shell(Map.of(), "chmod -R u+w \"$1\"", tree.toString());
        }
    }

    @Test
    void foldersMayHaveAnyLetter() throws IOException, InterruptedException {
        // The shell names the folder, since the locale of this process may not be able to.
        final String out = shell(Map.of("LC_ALL", "POSIX", "INTERCALA_NO_BUILD", "1"), "p=\"$1/$(printf "
                + "'Pr\\303\\274fung \\347\\224\\265\\346\\261\\240')\" && mkdir \"$p\" && cp \"$2\"/examples/one-free-energy/"
                + "*.* \"$p\" && \"$2/intercala\" check \"$p\" && rm -r \"$p\"", folder.toString(), ROOT.toString());
        assertTrue(out.contains("one-free-energy.workflow"), out);
    }

    /** Runs a line of bash with arguments. @return its output; it must succeed */
    private String shell(final Map<String, String> environment, final String line, final String... arguments)
            throws IOException, InterruptedException {
        final Path out = Files.createTempFile(folder, "out", ".txt");
        final Path err = Files.createTempFile(folder, "err", ".txt");
        final List<String> command = new ArrayList<>(List.of("bash", "-c", line, "bash"));
        command.addAll(List.of(arguments));
        final var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        final Process process = builder.start();
        assertTrue(process.waitFor(180, TimeUnit.SECONDS), "the command did not end");
        assertEquals(0, process.exitValue(), Files.readString(err));
        return Files.readString(out);
    }
}

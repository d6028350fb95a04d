// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.intercala.workbench.Ink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets and icons name the colours of {@link Ink} and no others. */
class StyleSheetTest {

    private static final Path BUNDLE = Path.of("").toAbsolutePath();
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}\\b");
    private static final Pattern NAME = Pattern.compile("org-intercala-ink-(\\w+)|\\{(\\w+)\\}");

    @ParameterizedTest
    @ValueSource(strings = { "css/intercala.css", "css/gtk.css" })
    void aStyleSheetTakesItsColoursFromInk(final String file) throws IOException {
        final String text = Files.readString(BUNDLE.resolve(file));
        assertEquals(List.of(), COLOUR.matcher(text).results().map(found -> found.group()).toList());
        final var names = NAME.matcher(text).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).collect(Collectors.toSet());
        assertTrue(names.size() > 2, names::toString);
        final Set<String> known = Stream.of(Ink.values()).map(Ink::name).collect(Collectors.toSet());
        names.removeAll(known);
        assertEquals(Set.of(), names);
    }

    @Test
    void iconsAreOneFamily() throws IOException {
        final Set<String> known = Stream.of(Ink.values()).map(Ink::hex).collect(Collectors.toSet());
        try (var files = Files.newDirectoryStream(BUNDLE.resolve("icons"), "*.svg")) {
            for (final Path file : files) {
                final String name = file.getFileName().toString();
                final String text = Files.readString(file);
                assertTrue(text.contains("viewBox=\"0 0 16 16\""), name);
                assertTrue(text.contains("stroke-width=\"1.5\""), name);
                if (!"product.svg".equals(name)) {
                    COLOUR.matcher(text).results().forEach(found -> assertTrue(known.contains(found.group()),
                            () -> name + " has the colour " + found.group()));
                }
            }
        }
    }
}

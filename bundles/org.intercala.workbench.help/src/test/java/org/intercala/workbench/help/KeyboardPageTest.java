// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page of keys names every key that our bundles bind to a command, and no other. */
class KeyboardPageTest {

    private static final String SECTION = "## Commands";

    /** Commands of the platform that we bind. */
    private final Map<String, String> names = new HashMap<>(Map.of("org.eclipse.ui.file.exit", "Quit", "org.eclipse.ui.edit.redo", "Redo"));
    private final Map<String, Set<String>> keysById = new TreeMap<>();

    @Test
    void theTableHasTheKeysOfTheCommands() throws Exception {
        try (Stream<Path> bundles = Files.list(Path.of(".."))) {
            for (final Path file : bundles.map(bundle -> bundle.resolve("plugin.xml")).filter(Files::exists).toList()) {
                read(file);
            }
        }
        final Map<String, Set<String>> bound = new TreeMap<>();
        keysById.forEach((id, keys) -> bound.put(names.getOrDefault(id, id), keys));
        assertFalse(bound.isEmpty());
        assertEquals(lines(bound), lines(stated()));
    }

    private void read(final Path file) throws Exception {
        final var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
        each(document.getElementsByTagName("command"), command -> {
            if (command.hasAttribute("id")) {
                names.put(command.getAttribute("id"), command.getAttribute("name"));
            }
        });
        each(document.getElementsByTagName("key"), key -> keysById
                .computeIfAbsent(key.getAttribute("commandId"), id -> new TreeSet<>())
                .add(spoken(key.getAttribute("sequence"))));
    }

    private static void each(final NodeList elements, final Consumer<Element> consumer) {
        for (int i = 0; i < elements.getLength(); i++) {
            consumer.accept((Element) elements.item(i));
        }
    }

    /** A sequence of the platform as it stands on keys. */
    private static String spoken(final String sequence) {
        return sequence.replace("M1+", "Ctrl+").replace("M2+", "Shift+").replace("M3+", "Alt+")
                .replace("NUMPAD_ADD", "Num +").replace("NUMPAD_SUBTRACT", "Num -").replace("NUMPAD_", "Num ");
    }

    private static Map<String, Set<String>> stated() throws Exception {
        final List<String> page = Files.readAllLines(Path.of("../../docs/guide/keyboard.md"));
        final Map<String, Set<String>> stated = new TreeMap<>();
        page.stream().skip(page.indexOf(SECTION) + 4L).takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")).forEach(cells -> stated.put(cells[1].strip(),
                        new TreeSet<>(List.of(cells[2].strip().split(", ")))));
        return stated;
    }

    private static String lines(final Map<String, Set<String>> keys) {
        final StringBuilder text = new StringBuilder();
        keys.forEach((name, each) -> text.append(name).append(": ").append(String.join(", ", each)).append('\n'));
        return text.toString();
    }
}

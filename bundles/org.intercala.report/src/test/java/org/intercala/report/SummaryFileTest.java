// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class SummaryFileTest {

    @TempDir
    private Path folder;
    private Map<String, Object> summary;

    @BeforeEach
    void write() throws IOException {
        Report.write(Fixture.run(folder), List.of());
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(),
                Files.readString(folder.resolve(Report.SUMMARY)))) {
            parser.nextToken();
            summary = object(parser);
        }
    }

    @Test
    void scalarsCarrySiValueUnitAndUncertainty() {
        final Map<String, Object> capacity = only("scalars", Map.of("node", "rates/published", "point", "1C", "name",
                "dischargeCapacity"));
        assertEquals("response", capacity.get("port"));
        assertEquals(18000.0, capacity.get("value"));
        assertEquals("C", capacity.get("unit"));
        assertEquals(7.2, (double) capacity.get("uncertainty"), 1e-12);
        final Map<String, Object> gap = only("scalars", Map.of("node", "nmcPotential", "name", "gap1.lower"));
        assertEquals(0.012136, gap.get("value"));
        assertEquals(null, gap.get("uncertainty"));
        assertEquals(2, list("scalars").stream().filter(scalar -> scalar.get("name").equals("dischargeTime")
                && scalar.get("point").equals("2C") && scalar.get("node").equals("rates/unified")).count());
    }

    @Test
    void findingsAreListedOnceWithTheirPoints() {
        final Map<String, Object> passed = only("findings", Map.of("code", "A1"));
        assertEquals(List.of("0.5C", "1C", "2C"), passed.get("points"));
        assertEquals("rates/unified", passed.get("node"));
        assertEquals("PASS", passed.get("verdict"));
        assertEquals(2.1e-8, passed.get("residual"));
        assertEquals(null, only("findings", Map.of("code", "unused-output")).get("residual"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void runNodesAndCurvesAreTold() {
        final var run = (Map<String, Object>) summary.get("run");
        assertEquals("succeeded", run.get("status"));
        assertEquals(3.25, (double) run.get("seconds"), 1e-9);
        assertEquals(List.of("temperature=298.15 K"), run.get("settings"));
        final Map<String, Object> node = only("nodes", Map.of("node", "rates/published", "point", "0.5C"));
        assertEquals(0.175, node.get("seconds"));
        assertEquals(0.5, ((Map<String, Map<String, Object>>) node.get("varied")).get("cRate").get("value"));
        assertEquals(412.0, ((Map<String, Object>) node.get("counters")).get("steps"));
        final Map<String, Object> curve = only("curves", Map.of("node", "rates/unified", "point", "2C"));
        assertTrue(Files.exists(folder.resolve((String) curve.get("file"))));
        assertEquals(9, list("curves").size());
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(final String name) {
        return (List<Map<String, Object>>) summary.get(name);
    }

    private Map<String, Object> only(final String list, final Map<String, String> conditions) {
        final var found = list(list).stream().filter(item -> conditions.entrySet().stream()
                .allMatch(condition -> condition.getValue().equals(item.get(condition.getKey())))).toList();
        assertEquals(1, found.size(), list + " " + conditions);
        return found.get(0);
    }

    private static Map<String, Object> object(final JsonParser parser) {
        final Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            final String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static Object value(final JsonParser parser) {
        return switch (parser.currentToken()) {
        case START_OBJECT -> object(parser);
        case START_ARRAY -> {
            final List<Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            yield items;
        }
        case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> parser.getDoubleValue();
        case VALUE_TRUE -> true;
        case VALUE_FALSE -> false;
        case VALUE_NULL -> null;
        default -> parser.getString();
        };
    }
}

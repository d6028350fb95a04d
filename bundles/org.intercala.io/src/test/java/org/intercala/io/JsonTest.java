// SPDX-License-Identifier: Apache-2.0
package org.intercala.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;

import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void writesOneValueALineAndNullForWhatIsNoNumber() {
        final var text = new StringWriter();
        try (var json = Json.generator(text)) {
            json.writeStartObject();
            json.writeStringProperty("name", "U \"x\" <µ>");
            Json.number(json, "value", 3.4e-15);
            Json.number(json, "uncertainty", Double.NaN);
            json.writeEndObject();
        }
        assertEquals("""
                {
                  "name" : "U \\"x\\" <µ>",
                  "value" : 3.4E-15,
                  "uncertainty" : null
                }""", text.toString());
    }
}

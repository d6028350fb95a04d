// SPDX-License-Identifier: Apache-2.0
package org.intercala.io;

import java.io.Writer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON for scripts and for people: one value a line, two blanks of indentation, line feeds on every system. */
public final class Json {

    private Json() {
    }

    /** A generator that writes to {@code out} and closes it when it is closed. */
    public static JsonGenerator generator(final Writer out) {
        final var indenter = new DefaultIndenter("  ", "\n");
        final var printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return new JsonFactory().createGenerator(new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        }, out);
    }

    /** Writes a number, or null where JSON has no number for it (NaN and infinities). */
    public static void number(final JsonGenerator json, final String name, final double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        } else {
            json.writeNullProperty(name);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

import org.intercala.data.ParameterFeature;
import org.intercala.engine.SolverRegistry;
import org.intercala.io.Json;
import org.intercala.solver.PortSpec;
import org.intercala.solver.SolverDescriptor;
import org.intercala.solver.SolverFactory;

import tools.jackson.core.JsonGenerator;

/** Solvers as JSON; a class of its own, so that only who asks for JSON pays for it. */
final class SolversJson {

    private SolversJson() {
    }

    static void print(final List<SolverFactory> solvers, final SolverRegistry registry, final PrintStream out) {
        final var text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            json.writeStartArray();
            solvers.forEach(factory -> solver(json, factory, registry));
            json.writeEndArray();
        }
        out.println(text);
    }

    private static void solver(final JsonGenerator json, final SolverFactory factory, final SolverRegistry registry) {
        final SolverDescriptor solver = factory.descriptor();
        final var parameters = factory.createParameters();
        json.writeStartObject();
        json.writeStringProperty("id", solver.id());
        json.writeNumberProperty("version", solver.version());
        json.writeStringProperty("label", solver.label());
        json.writeStringProperty("description", solver.description());
        json.writeStringProperty("scale", solver.scale().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("provider", registry.provider(solver.id()));
        json.writeStringProperty("documentation", solver.documentation());
        ports(json, "inputs", factory.inputs(parameters));
        ports(json, "outputs", factory.outputs(parameters));
        json.writeArrayPropertyStart("parameters");
        ParameterEntry.of(solver.parameters(), parameters).forEach(entry -> parameter(json, entry));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void ports(final JsonGenerator json, final String name, final List<PortSpec> ports) {
        json.writeArrayPropertyStart(name);
        for (final PortSpec port : ports) {
            json.writeStartObject();
            json.writeStringProperty("name", port.name());
            json.writeStringProperty("label", port.label());
            json.writeStringProperty("type", port.typeName());
            json.writeStringProperty("unit", port.unit());
            json.writeBooleanProperty("required", port.required());
            json.writeBooleanProperty("many", port.many());
            json.writeStringProperty("description", port.description());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void parameter(final JsonGenerator json, final ParameterEntry entry) {
        final ParameterFeature feature = entry.feature();
        json.writeStartObject();
        json.writeStringProperty("name", entry.path());
        json.writeStringProperty("label", feature.label());
        json.writeStringProperty("symbol", feature.symbol());
        json.writeStringProperty("kind", entry.kind());
        json.writeStringProperty("default", entry.initial());
        json.writeStringProperty("unit", feature.unit());
        Json.number(json, "lower", feature.lower());
        Json.number(json, "upper", feature.upper());
        json.writeBooleanProperty("lowerExclusive", feature.lowerExclusive());
        json.writeBooleanProperty("upperExclusive", feature.upperExclusive());
        json.writeBooleanProperty("required", feature.required());
        json.writeArrayPropertyStart("choices");
        entry.choices().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("description", feature.description());
        json.writeEndObject();
    }
}

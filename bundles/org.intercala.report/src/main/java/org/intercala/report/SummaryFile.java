// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.intercala.data.Units;
import org.intercala.engine.NodeResult;
import org.intercala.io.Json;
import org.intercala.model.Finding;
import org.intercala.model.RunRecord;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * Writes {@code summary.json} for people's scripts: flat lists of scalars, findings, curves and computations. Numbers
 * are in SI units; null stands for what is not known.
 */
final class SummaryFile {

    private static final int FORMAT = 1;

    private final RunView run;

    SummaryFile(final RunView run) {
        this.run = run;
    }

    /** @param curves name of the CSV file of each curve */
    void write(final Path file, final Map<Output, String> curves) throws IOException {
        try (var writer = Files.newBufferedWriter(file); JsonGenerator json = Json.generator(writer)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            run(json);
            json.writeArrayPropertyStart("scalars");
            for (final NodeResult result : run.result().results()) {
                ScalarResult.of(result).forEach(scalar -> scalar(json, scalar));
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("findings");
            run.findings().forEach(finding -> finding(json, finding));
            json.writeEndArray();
            json.writeArrayPropertyStart("curves");
            curves.forEach((output, name) -> curve(json, output, name));
            json.writeEndArray();
            json.writeArrayPropertyStart("nodes");
            run.result().results().forEach(result -> node(json, result));
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
            writer.write("\n");
        } catch (final JacksonException failed) {
            throw new IOException("the summary " + file.getFileName() + " cannot be written: " + failed.getMessage(),
                    failed);
        }
    }

    private void run(final JsonGenerator json) {
        final RunRecord record = run.result().record();
        json.writeObjectPropertyStart("run");
        text(json, "id", record.getId());
        text(json, "title", run.title());
        text(json, "workflow", record.getWorkflow());
        text(json, "workflowHash", record.getWorkflowHash());
        text(json, "status", record.getStatus().getLiteral());
        text(json, "started", record.getStarted());
        text(json, "finished", record.getFinished());
        Json.number(json, "seconds", SummarySection.seconds(record));
        text(json, "application", record.getApplication());
        text(json, "environment", record.getEnvironment());
        json.writeNumberProperty("threads", record.getThreads());
        strings(json, "settings", record.getSettings());
        json.writeEndObject();
    }

    private static void scalar(final JsonGenerator json, final ScalarResult scalar) {
        json.writeStartObject();
        text(json, "node", scalar.node());
        text(json, "point", scalar.point());
        text(json, "port", scalar.port());
        text(json, "name", scalar.name());
        Json.number(json, "value", scalar.value().si());
        text(json, "unit", Units.parse(scalar.value().unit()).si());
        Json.number(json, "uncertainty", scalar.value().siUncertainty());
        json.writeEndObject();
    }

    private static void finding(final JsonGenerator json, final FindingView view) {
        final Finding finding = view.finding();
        json.writeStartObject();
        text(json, "severity", finding.getSeverity().getLiteral());
        text(json, "code", finding.getCode());
        text(json, "node", view.node());
        strings(json, "points", view.points());
        text(json, "feature", finding.getFeature());
        text(json, "message", finding.getMessage());
        text(json, "remedy", finding.getRemedy());
        text(json, "verdict", finding.getVerdict());
        Json.number(json, "residual", finding.getResidual());
        Json.number(json, "tolerance", finding.getTolerance());
        text(json, "unit", finding.getUnit());
        json.writeEndObject();
    }

    private static void curve(final JsonGenerator json, final Output output, final String name) {
        json.writeStartObject();
        text(json, "node", output.result().node());
        text(json, "point", output.point());
        text(json, "port", output.port());
        text(json, "file", name);
        json.writeBooleanProperty("partial", output.result().run().isPartial());
        json.writeEndObject();
    }

    private static void node(final JsonGenerator json, final NodeResult result) {
        final var node = result.run();
        json.writeStartObject();
        text(json, "node", result.node());
        text(json, "label", result.label());
        text(json, "point", result.point());
        json.writeObjectPropertyStart("varied");
        result.varied().forEach((target, value) -> {
            json.writeObjectPropertyStart(target);
            Json.number(json, "value", value.si());
            text(json, "unit", value.isVariable() ? "" : Units.parse(value.unit()).si());
            json.writeEndObject();
        });
        json.writeEndObject();
        text(json, "solver", node.getSolver());
        json.writeNumberProperty("solverVersion", node.getSolverVersion());
        text(json, "status", node.getStatus().getLiteral());
        json.writeBooleanProperty("cached", node.isCached());
        json.writeBooleanProperty("partial", node.isPartial());
        Json.number(json, "seconds", node.getSeconds());
        text(json, "message", node.getMessage());
        text(json, "key", node.getKey());
        json.writeObjectPropertyStart("outputs");
        node.getOutputs().forEach(output -> text(json, output.getPort(), output.getHash()));
        json.writeEndObject();
        json.writeObjectPropertyStart("counters");
        node.getCounters().forEach(counter -> Json.number(json, counter.getName(), counter.getValue()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void strings(final JsonGenerator json, final String name, final List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void text(final JsonGenerator json, final String name, final String value) {
        json.writeStringProperty(name, Words.orEmpty(value));
    }
}

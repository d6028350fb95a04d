// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Finding;
import org.intercala.model.ModelFactory;
import org.intercala.model.NodeRun;
import org.intercala.model.RunStatus;

/** Fills in the record of a task. */
final class Records {

    /** Characters of a message. */
    private static final int LONGEST = 1000;
    private static final int TAIL = 200;

    private Records() {
    }

    /** Takes node, point, solver, findings and outputs from the task. */
    static void fill(final Task task, final RunStatus status, final String message, final String key,
            final boolean isCached, final boolean isPartial, final double seconds,
            final Map<String, Double> counters) {
        final NodeRun run = task.run();
        final var node = task.node();
        run.setNode(node.path());
        run.setLabel(node.label());
        run.setPoint(task.point());
        task.varied().forEach((target, value) -> {
            final var varied = ModelFactory.eINSTANCE.createPointValue();
            varied.setTarget(target);
            varied.setValue(value);
            run.getVaried().add(varied);
        });
        run.setSolver(node.factory() == null ? node.node().getSolver() : node.factory().descriptor().id());
        run.setSolverVersion(node.factory() == null ? node.node().getSolverVersion()
                : node.factory().descriptor().version());
        run.setKey(key);
        run.setStatus(status);
        run.setCached(isCached);
        run.setPartial(isPartial);
        run.setSeconds(seconds);
        run.setMessage(plain(message));
        task.outputs().forEach((port, value) -> {
            final var output = ModelFactory.eINSTANCE.createOutputRecord();
            output.setPort(port);
            output.setType(value.eClass().getEPackage().getNsURI() + "#" + value.eClass().getName());
            output.setHash(task.hashes().get(port));
            output.getLineage().addAll(EcoreUtil.copyAll(value.getLineage()));
            run.getOutputs().add(output);
        });
        counters.forEach((name, value) -> {
            final var counter = ModelFactory.eINSTANCE.createCounter();
            counter.setName(plain(name));
            counter.setValue(value);
            run.getCounters().add(counter);
        });
        for (final Finding finding : task.findings()) {
            final Finding copy = EcoreUtil.copy(finding);
            copy.setMessage(plain(copy.getMessage()));
            copy.setRemedy(plain(copy.getRemedy()));
            run.getFindings().add(copy);
        }
    }

    /** Lets a record stand for so many points. */
    static void together(final NodeRun run, final int points) {
        run.setPoint(points + " points");
        run.setPoints(points);
        run.getVaried().clear();
    }

    /**
     * Without characters that XML cannot hold, since a plug-in's message must not keep a record from being written, and
     * without the middle of what nobody reads to its end.
     */
    static String plain(final String text) {
        if (text == null) {
            return "";
        }
        final String brief = text.length() <= LONGEST ? text
                : text.substring(0, LONGEST - TAIL) + " … " + text.substring(text.length() - TAIL);
        final var plain = new StringBuilder();
        brief.codePoints().map(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 ? c : '?').forEach(plain::appendCodePoint);
        return plain.toString();
    }
}

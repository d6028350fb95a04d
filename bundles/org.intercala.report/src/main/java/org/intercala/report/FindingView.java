// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intercala.engine.NodeResult;
import org.intercala.engine.RunResult;
import org.intercala.model.Finding;

/**
 * One finding; the same finding at several map points counts once.
 *
 * @param node path of the node, or "" for the workflow as a whole
 */
record FindingView(Finding finding, String node, List<String> points) {

    /** All findings of check and run, those of the workflow as a whole first, then node by node. */
    static List<FindingView> of(final RunResult result) {
        final Map<String, FindingView> merged = new LinkedHashMap<>();
        result.check().findings().forEach(finding -> merge(finding, finding.getNode(), finding.getPoint(), merged));
        result.record().getFindings().forEach(finding -> merge(finding, finding.getNode(), finding.getPoint(), merged));
        for (final NodeResult node : result.results()) {
            node.run().getFindings().forEach(finding -> merge(finding, node.node(), node.point(), merged));
        }
        return List.copyOf(merged.values());
    }

    private static void merge(final Finding finding, final String node, final String point,
            final Map<String, FindingView> merged) {
        final String key = String.join("\u0000", finding.getSeverity().getLiteral(), Words.orEmpty(finding.getCode()),
                Words.orEmpty(node), Words.orEmpty(finding.getFeature()), Words.orEmpty(finding.getMessage()));
        final FindingView view = merged.computeIfAbsent(key,
                first -> new FindingView(finding, Words.orEmpty(node), new ArrayList<>()));
        if (!Words.orEmpty(point).isEmpty() && !view.points.contains(point)) {
            view.points.add(point);
        }
    }

    /** Whether it is a consistency check, with a verdict. */
    boolean isCheck() {
        return !verdict().isEmpty();
    }

    String verdict() {
        return Words.orEmpty(finding.getVerdict());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intercala.model.Finding;
import org.intercala.model.Severity;
import org.intercala.solver.DataSpec;

/**
 * What a static check found.
 *
 * @param findings of all nodes, in the order of the workflow
 * @param specs    spec of each output port that could be checked, by {@code node.port},
 *                 in topological order
 */
public record CheckReport(List<Finding> findings, Map<String, DataSpec> specs) {

    public CheckReport {
        findings = List.copyOf(findings);
        specs = Collections.unmodifiableMap(new LinkedHashMap<>(specs));
    }

    /** Whether a node has an error, so that it cannot run. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.getSeverity() == Severity.ERROR);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import java.util.List;
import java.util.Map;

import org.intercala.model.Finding;

/**
 * What a check returns.
 *
 * @param outputs spec of each output that can be produced, by port name
 * @param findings what to tell the user; made with {@link Findings}
 */
public record CheckResult(Map<String, DataSpec> outputs, List<Finding> findings) {

    public CheckResult {
        outputs = Map.copyOf(outputs);
        findings = List.copyOf(findings);
    }
}

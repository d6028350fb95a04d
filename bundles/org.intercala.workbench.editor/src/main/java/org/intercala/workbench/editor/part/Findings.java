// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.part;

import java.util.List;
import java.util.stream.Collectors;

import org.intercala.model.Finding;

/** Findings as a text for people. */
final class Findings {

    private Findings() {
    }

    static String text(final List<Finding> findings) {
        return findings.stream().map(Findings::sentence).distinct().collect(Collectors.joining("\n"));
    }

    private static String sentence(final Finding finding) {
        final String remedy = finding.getRemedy();
        return remedy == null || remedy.isBlank() ? finding.getMessage()
                : finding.getMessage() + "\n    " + remedy;
    }
}

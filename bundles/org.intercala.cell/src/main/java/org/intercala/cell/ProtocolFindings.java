// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.intercala.data.Quantity;
import org.intercala.model.FileException;
import org.intercala.model.Finding;
import org.intercala.model.ProjectPaths;
import org.intercala.solver.CheckContext;
import org.intercala.solver.Findings;

/** What is wrong with a protocol. */
final class ProtocolFindings {

    private static final String PROTOCOL = "protocol";

    private ProtocolFindings() {
    }

    /** What cannot be read, files that are not there, values that have no effect. */
    static List<Finding> check(CheckContext context) {
        var parameters = (SpmParameters) context.parameters();
        var findings = new ArrayList<Finding>();
        try {
            Protocols.parse(parameters.getProtocol());
        } catch (ProtocolTextException unreadable) {
            var message = unreadable.getMessage();
            findings.add(Findings.error("bad-protocol", PROTOCOL, "L" + message.substring(1) + ".",
                    "Correct the line. One step a line, such as: Discharge at 1C until 2.5 V."));
        }
        for (var file : parameters.getProfiles()) {
            var problem = problem(file, context.projectFolder().orElse(null));
            if (!problem.isEmpty()) {
                findings.add(Findings.error("missing-file", PROTOCOL, "The profile " + file + ": " + problem + ".",
                        "Copy the file into the project, or correct its name."));
            }
        }
        unused(parameters.getCRate(), "cRate", findings);
        unused(parameters.getCurrent(), "current", findings);
        unused(parameters.getEndTime(), "endTime", findings);
        return findings;
    }

    private static String problem(String file, Path folder) {
        if (!ProjectPaths.refusal(file).isEmpty()) {
            return ProjectPaths.refusal(file);
        }
        try {
            return folder == null || Files.isRegularFile(ProjectPaths.resolve(folder, file)) ? ""
                    : "there is no such file in the project folder";
        } catch (FileException | InvalidPathException refused) {
            return refused.getMessage().replaceFirst("\\.$", "");
        }
    }

    private static void unused(Quantity value, String name, List<Finding> findings) {
        if (Specs.isTyped(value)) {
            findings.add(Specs.unused(Titles.ofModel(name) + " = " + value, name, "there is a protocol",
                    "Clear the value, or the protocol."));
        }
    }
}

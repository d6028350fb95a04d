// SPDX-License-Identifier: Apache-2.0
package org.intercala.model.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.intercala.model.FileException;
import org.intercala.model.Finding;
import org.intercala.model.Migration;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackageProvider;
import org.intercala.model.Severity;

/** The way from a text to objects: parse within limits, migrate, read. */
public final class ModelFile {
    /** @param newer whether the file is of a newer format than this installation writes */
    public record Content(EObject root, List<Finding> findings, boolean newer) {}

    private final int formatVersion;
    private final List<Migration> formatSteps;
    private final Limits limits;

    public ModelFile(int formatVersion, List<Migration> formatSteps, Limits limits) {
        this.formatVersion = formatVersion;
        this.formatSteps = formatSteps;
        this.limits = limits;
    }

    public Content read(SourceText source, EClass expected, Collection<? extends ModelPackageProvider> providers)
            throws FileException {
        var document = XmlDocument.parse(source, limits);
        var outcome = new Migrations(formatVersion, formatSteps, providers).apply(document);
        var findings = new ArrayList<Finding>();
        if (outcome.newer()) {
            findings.add(newer(outcome.fileVersion()));
        }
        var root = new ModelReader(document, new Packages(providers), outcome, findings).read(expected);
        return new Content(root, List.copyOf(findings), outcome.newer());
    }

    private Finding newer(int fileVersion) {
        var finding = ModelFactory.eINSTANCE.createFinding();
        finding.setSeverity(Severity.WARNING);
        finding.setCode("newer-format");
        finding.setNode("");
        finding.setFeature("formatVersion");
        finding.setMessage("The file has format version " + fileVersion + "; this installation knows " + formatVersion
                + " and opens it for reading only.");
        finding.setRemedy("Install a newer version of Intercala to change it.");
        return finding;
    }
}

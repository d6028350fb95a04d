// SPDX-License-Identifier: Apache-2.0
package org.intercala.model.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.intercala.model.FileException;
import org.intercala.model.Migration;
import org.intercala.model.ModelPackageProvider;
import org.w3c.dom.Element;

/**
 * Brings the XML of an older file up to this version: first the root step by step, then each solver node. A version
 * without a migration changed nothing in the XML.
 */
final class Migrations {
    /**
     * @param newer whether the file is of a newer format @param newerNodes node elements of a newer solver than the one
     * installed
     */
    record Outcome(boolean newer, int fileVersion, Set<Element> newerNodes) {}

    private static final String FORMAT_VERSION = "formatVersion";
    private static final String SOLVER_VERSION = "solverVersion";

    private final int formatVersion;
    private final List<Migration> formatSteps;
    private final Collection<? extends ModelPackageProvider> providers;

    /** @param formatVersion what this installation writes @param formatSteps migrations of the root */
    Migrations(int formatVersion, List<Migration> formatSteps, Collection<? extends ModelPackageProvider> providers) {
        this.formatVersion = formatVersion;
        this.formatSteps = formatSteps;
        this.providers = providers;
    }

    Outcome apply(XmlDocument document) throws FileException {
        var root = document.root();
        var version = version(document, root);
        if (version < formatVersion) {
            run(document, root, version, formatVersion, formatSteps, "the file format");
            root.setAttribute(FORMAT_VERSION, Integer.toString(formatVersion));
        }
        var newerNodes = new HashSet<Element>();
        for (var node : solverNodes(root, new ArrayList<>())) {
            // a file of a newer format is left as it is
            migrate(document, node, version > formatVersion, newerNodes);
        }
        return new Outcome(version > formatVersion, version, newerNodes);
    }

    private static int version(XmlDocument document, Element root) throws FileException {
        var attribute = root.getAttributeNode(FORMAT_VERSION);
        if (attribute == null) {
            return 1;
        }
        var version = integer(attribute.getValue());
        if (version < 1) {
            throw document.failure(attribute, "formatVersion '" + attribute.getValue() + "' is no version.",
                    "It must be a whole number from 1 on.", null);
        }
        return version;
    }

    /** The whole number, or 0 where there is none; the reader explains what is wrong with it. */
    private static int integer(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static List<Element> solverNodes(Element graph, List<Element> found) {
        for (var child : XmlDocument.children(graph)) {
            if (child instanceof Element element) {
                switch (XmlDocument.name(element)) {
                    case "nodes" -> {
                        if (element.hasAttribute("solver")) {
                            found.add(element);
                        } else {
                            solverNodes(element, found);
                        }
                    }
                    case "body", "otherwise" -> solverNodes(element, found);
                    default -> {
                    }
                }
            }
        }
        return found;
    }

    private void migrate(XmlDocument document, Element node, boolean newerFile, Set<Element> newerNodes)
            throws FileException {
        var solver = node.getAttribute("solver");
        var version = node.hasAttribute(SOLVER_VERSION) ? integer(node.getAttribute(SOLVER_VERSION)) : 1;
        var provider = provider(solver, node);
        if (version < 1 || provider.isEmpty()) {
            return;
        }
        var installed = provider.get().solverVersion(solver);
        if (version > installed) {
            newerNodes.add(node);
        } else if (version < installed && !newerFile) {
            var steps = provider.get().migrations().stream().filter(m -> m.solver().equals(solver)).toList();
            run(document, node, version, installed, steps, "the node " + node.getAttribute("id") + " (" + solver + ")");
            node.setAttribute(SOLVER_VERSION, Integer.toString(installed));
        }
    }

    /** The provider that knows the solver: it migrates it, or brings the package of the node's parameters. */
    private Optional<? extends ModelPackageProvider> provider(String solver, Element node) {
        var migrating = providers.stream().filter(p -> p.migrations().stream().anyMatch(m -> m.solver().equals(solver)))
                .findFirst();
        if (migrating.isPresent()) {
            return migrating;
        }
        for (var child : XmlDocument.children(node)) {
            if (child instanceof Element element && XmlDocument.name(element).equals("parameters")) {
                var type = element.getAttributeNS(Names.XSI, "type");
                var colon = type.indexOf(':');
                var uri = element.lookupNamespaceURI(colon < 0 ? null : type.substring(0, colon));
                return providers.stream().filter(p -> p.ePackage().getNsURI().equals(uri)).findFirst();
            }
        }
        return Optional.empty();
    }

    private static void run(XmlDocument document, Element element, int from, int to, List<Migration> steps, String what)
            throws FileException {
        for (var version = from; version < to; version++) {
            for (var step : steps) {
                if (step.fromVersion() == version) {
                    document.keepOriginal();
                    try {
                        step.migrate(element);
                    } catch (RuntimeException e) {
                        // a plug-in's code: whatever it throws, the file is named
                        throw document.failure(
                                element, "the migration of " + what + " from version " + version + " failed: "
                                        + Text.cause(e) + ".",
                                "Report it to the makers of the plug-in; the file is unchanged.", e);
                    }
                }
            }
        }
    }
}

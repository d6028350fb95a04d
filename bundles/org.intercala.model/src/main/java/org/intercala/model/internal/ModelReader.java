// SPDX-License-Identifier: Apache-2.0
package org.intercala.model.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.Parameters;
import org.intercala.model.FileException;
import org.intercala.model.Finding;
import org.intercala.model.Graphs;
import org.intercala.model.ModelFactory;
import org.intercala.model.ModelPackage;
import org.intercala.model.Port;
import org.intercala.model.ProjectPaths;
import org.intercala.model.Severity;
import org.intercala.model.SolverNode;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes objects of an XML tree in XMI form. What it does not know it keeps to the letter in {@link UnknownContent}, the
 * parameters of unknown solvers in {@link SolverNode#getUnknownParameters()}, each with a finding; what it knows must
 * be right.
 */
final class ModelReader {
    private static final String KEPT = "It stays in the file but has no effect here; ";
    /** How many dangling references get a proposal, each of which takes a look at all ids. */
    private static final int SUGGESTIONS = 20;

    private record Reference(EObject object, EReference reference, Attr attribute) {}

    /** A child of an element in document order: an object, or a text to keep. */
    private record Child(EObject object, Element element, String text) {}

    private final XmlDocument document;
    private final Packages packages;
    private final Migrations.Outcome outcome;
    private final List<Finding> findings;
    private final Map<String, EObject> ids = new HashMap<>();
    private final Map<String, Node> idPlaces = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<EObject, List<Child>> children = new LinkedHashMap<>();

    ModelReader(XmlDocument document, Packages packages, Migrations.Outcome outcome, List<Finding> findings) {
        this.document = document;
        this.packages = packages;
        this.outcome = outcome;
        this.findings = findings;
    }

    EObject read(EClass expected) throws FileException {
        var element = document.root();
        var ePackage = packages.find(element.getNamespaceURI());
        if (ePackage.isEmpty() || ePackage.get().getEClassifier(XmlDocument.name(element)) != expected) {
            throw document.failure(element,
                    "the root element is " + element.getNodeName() + ", not a " + Text.words(expected.getName()) + ".",
                    "Choose a file that holds a " + Text.words(expected.getName()) + ".", null);
        }
        var root = EcoreUtil.create(expected);
        fill(root, element);
        var broken = resolve();
        for (var entry : children.entrySet()) {
            keep(entry.getKey(), entry.getValue(), broken);
        }
        for (var node : XmlDocument.children(document.document())) {
            if (node != element) {
                UnknownContent.of(root).prologue.add(markup(node));
            }
        }
        return root;
    }

    private void fill(EObject object, Element element) throws FileException {
        var attributes = element.getAttributes();
        // the id first: findings name it
        var id = object.eClass().getEIDAttribute() == null ? null
                : element.getAttributeNode(object.eClass().getEIDAttribute().getName());
        if (id != null) {
            readAttribute(object, id);
        }
        for (var i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            if (attribute != id && !isFrame(attribute)) {
                readAttribute(object, attribute);
            }
        }
        var kept = UnknownContent.find(object);
        if (kept != null && kept.attributes.size() > 1) {
            // the tree has them by name, the file as somebody wrote them
            kept.attributes.sort(Comparator.comparingInt(a -> document.place(element.getAttributeNode(a.name()))));
        }
        var list = new ArrayList<Child>();
        children.put(object, list);
        for (var node : XmlDocument.children(element)) {
            if (node instanceof Element child) {
                readElement(object, child, list);
            } else if (node.getNodeType() == Node.COMMENT_NODE
                    || node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                list.add(new Child(null, null, markup(node)));
            } else if (!node.getNodeValue().isBlank()) {
                throw document.failure(element,
                        "the element " + element.getNodeName() + " holds the text '"
                                + Values.shortened(node.getNodeValue().strip()) + "'.",
                        "Values are attributes; remove the text.", null);
            }
        }
    }

    private static boolean isFrame(Attr attribute) {
        var uri = attribute.getNamespaceURI();
        return javax.xml.XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(uri) || Names.XSI.equals(uri)
                || Names.XMI.equals(uri);
    }

    private void readAttribute(EObject object, Attr attribute) throws FileException {
        var feature = attribute.getNamespaceURI() == null ? object.eClass().getEStructuralFeature(attribute.getName())
                : null;
        if (feature == null || !Names.isStored(feature) || !Names.isXmlAttribute(feature)) {
            keepAttribute(object, attribute);
            finding(object, Severity.WARNING, "unknown-content",
                    "the attribute " + attribute.getName() + " of " + article(object.eClass()) + " is not known"
                            + Text.didYouMean(attribute.getName(), Names.storedNames(object.eClass())),
                    attribute.getOwnerElement(), KEPT + "correct its name, or install the version that wrote it.");
            return;
        }
        if (feature instanceof EReference reference) {
            references.add(new Reference(object, reference, attribute));
            return;
        }
        try {
            set(object, (EAttribute) feature, attribute.getValue());
        } catch (IllegalArgumentException e) {
            var problem = valueProblem(object, feature, e);
            if (!outcome.newer()) {
                throw document.failure(attribute, problem + ".", "Correct the value.", e);
            }
            keepAttribute(object, attribute);
            finding(object, Severity.WARNING, "unknown-content", problem, attribute.getOwnerElement(),
                    KEPT + "install the version that wrote it.");
            return;
        }
        if (((EAttribute) feature).isID()) {
            remember(object, attribute);
        }
        var refusal = feature.getEAnnotation(Parameters.ANNOTATION) != null && Parameters.of(feature).file()
                ? ProjectPaths.refusal(attribute.getValue())
                : "";
        if (!refusal.isEmpty()) {
            finding(object, Severity.ERROR, "file-outside-project", feature.getName() + ": " + refusal,
                    attribute.getOwnerElement(), "The file is not read; copy it into the project.");
        }
    }

    private String valueProblem(EObject object, EStructuralFeature feature, IllegalArgumentException e) {
        return feature.getName() + " of " + article(object.eClass()) + ": " + e.getMessage().replaceFirst("\\.$", "");
    }

    private void remember(EObject object, Attr attribute) throws FileException {
        var id = attribute.getValue();
        var first = idPlaces.putIfAbsent(id, attribute.getOwnerElement());
        if (first != null) {
            throw document.failure(attribute,
                    "the id '" + id + "' is used twice, first in line " + document.line(first) + ".",
                    "Give one of them another id, here and in its links.", null);
        }
        ids.put(id, object);
    }

    private static void set(EObject object, EAttribute attribute, String text) {
        var value = Values.parse(attribute.getEAttributeType(), text);
        if (attribute.isMany()) {
            if (!many(object, attribute).add(value)) {
                throw new IllegalArgumentException("'" + text + "' is given twice");
            }
        } else {
            object.eSet(attribute, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> many(EObject object, EStructuralFeature feature) {
        return (List<Object>) object.eGet(feature);
    }

    private void readElement(EObject object, Element element, List<Child> list) throws FileException {
        var feature = element.getNamespaceURI() == null
                ? object.eClass().getEStructuralFeature(XmlDocument.name(element))
                : null;
        if (feature instanceof EAttribute attribute && Names.isStored(feature)) {
            readValue(object, attribute, element, list);
        } else if (feature instanceof EReference reference && Names.isStored(feature) && reference.isContainment()) {
            readContained(object, reference, element, list);
        } else {
            list.add(new Child(null, element, document.text(element)));
            finding(object, Severity.WARNING, "unknown-content",
                    "the element " + element.getNodeName() + " of " + article(object.eClass()) + " is not known"
                            + Text.didYouMean(XmlDocument.name(element), Names.storedNames(object.eClass())),
                    element, KEPT + "correct its name, or install the version that wrote it.");
        }
    }

    private void readValue(EObject object, EAttribute attribute, Element element, List<Child> list)
            throws FileException {
        if ("true".equals(element.getAttributeNS(Names.XSI, "nil"))) {
            if (!attribute.isMany()) {
                object.eSet(attribute, null);
            }
            return;
        }
        try {
            set(object, attribute, element.getTextContent());
        } catch (IllegalArgumentException e) {
            var problem = valueProblem(object, attribute, e);
            if (!outcome.newer()) {
                throw document.failure(element, problem + ".", "Correct the value.", e);
            }
            list.add(new Child(null, element, document.text(element)));
            finding(object, Severity.WARNING, "unknown-content", problem, element,
                    KEPT + "install the version that wrote it.");
        }
    }

    private void readContained(EObject object, EReference reference, Element element, List<Child> list)
            throws FileException {
        var typeName = element.getAttributeNS(Names.XSI, "type").strip();
        var type = typeName.isEmpty() ? reference.getEReferenceType() : typeOf(typeName, element);
        var parameters = reference == ModelPackage.Literals.SOLVER_NODE__PARAMETERS;
        if (!reference.isMany() && (object.eGet(reference) != null
                || parameters && ((SolverNode) object).getUnknownParameters() != null)) {
            throw document.failure(element, article(object.eClass()) + " has " + reference.getName() + " twice.",
                    "Remove one of them.", null);
        }
        if (parameters && (type == null || outcome.newerNodes().contains(element.getParentNode()))) {
            placeholder((SolverNode) object, type, typeName, element);
        } else if (type == null) {
            list.add(new Child(null, element, document.text(element)));
            finding(object, Severity.WARNING, "unknown-content",
                    "the class " + typeName + " of " + reference.getName() + " is not installed", element,
                    KEPT + "install the plug-in that brings it.");
        } else if (type.isAbstract() || !reference.getEReferenceType().isSuperTypeOf(type)) {
            throw document.failure(element,
                    reference.getName() + " of " + article(object.eClass()) + " cannot be " + article(type) + ".",
                    "Give xsi:type a class that fits.", null);
        } else {
            var child = EcoreUtil.create(type);
            if (reference.isMany()) {
                many(object, reference).add(child);
            } else {
                object.eSet(reference, child);
            }
            fill(child, element);
            checkId(child, element);
            list.add(new Child(child, element, null));
        }
    }

    private void checkId(EObject object, Element element) throws FileException {
        if (outcome.newer()) {
            return;
        }
        if (object instanceof org.intercala.model.Node node && !Graphs.isId(node.getId())) {
            throw document.failure(element,
                    "the id of a node is " + (node.getId() == null ? "missing" : "'" + node.getId() + "'") + ".",
                    "Give it an id of letters, digits, - and _.", null);
        }
        if (object instanceof Port port && object.eContainer() instanceof org.intercala.model.Node node) {
            var expected = node.getId() + "." + port.getName();
            if (!expected.equals(port.getId())) {
                throw document.failure(element,
                        "the id of the port " + port.getName() + " of " + node.getId() + " is " + port.getId() + ".",
                        "It must be " + expected + ", here and in its links.", null);
            }
        }
    }

    /** The class of an xsi:type, or null if it is not installed. */
    private EClass typeOf(String typeName, Element element) throws FileException {
        var colon = typeName.indexOf(':');
        var uri = element.lookupNamespaceURI(colon < 0 ? null : typeName.substring(0, colon));
        if (uri == null) {
            throw document.failure(element, "the namespace prefix of xsi:type=\"" + typeName + "\" is not declared.",
                    "Declare it on the root element.", null);
        }
        return packages.classOf(uri + "#" + typeName.substring(colon + 1)).orElse(null);
    }

    private void placeholder(SolverNode node, EClass type, String typeName, Element element) {
        var text = document.text(element);
        node.setUnknownParameters(text);
        node.setUnknownNamespaces(XmlDocument.namespaces(element.getParentNode(), text).entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(Names.SEPARATOR)));
        if (type != null) {
            finding(node, Severity.ERROR, "newer-solver",
                    "version " + node.getSolverVersion() + " of " + node.getSolver()
                            + " is newer than the one installed here; its parameters are kept unread",
                    element, "Install that version or a later one to run this node.");
            return;
        }
        var from = node.getProvider() == null || node.getProvider().isBlank() ? ""
                : " (it came from " + node.getProvider() + ")";
        finding(node, Severity.ERROR, "missing-plugin",
                "the solver " + node.getSolver() + " is not installed" + from + ": its parameters " + typeName
                        + " are not known and are kept unread",
                element, "Install the plug-in to run or edit this node; the rest of the workflow can be used.");
    }

    /** Sets all references; returns the objects with one that leads nowhere. */
    private Map<EObject, String> resolve() throws FileException {
        var broken = new LinkedHashMap<EObject, String>();
        for (var r : references) {
            for (var id : r.attribute().getValue().strip().split("\\s+")) {
                var target = ids.get(id);
                if (target == null) {
                    broken.put(r.object(), r.reference().getName() + " '" + id + "' is not in the file"
                            + (broken.size() < SUGGESTIONS ? similar(id, r.reference()) : ""));
                } else if (!r.reference().getEReferenceType().isInstance(target)) {
                    throw document.failure(
                            r.attribute(), r.reference().getName() + " '" + id + "' is " + article(target.eClass())
                                    + ", not " + article(r.reference().getEReferenceType()) + ".",
                            "Correct the id.", null);
                } else if (r.reference().isMany()) {
                    many(r.object(), r.reference()).add(target);
                } else {
                    r.object().eSet(r.reference(), target);
                }
            }
        }
        return broken;
    }

    private String similar(String id, EReference reference) {
        return Text.didYouMean(id, ids.keySet().stream()
                .filter(k -> reference.getEReferenceType().isInstance(ids.get(k))).sorted().toList());
    }

    private void keep(EObject parent, List<Child> list, Map<EObject, String> broken) {
        EObject after = null;
        var gone = Collections.<EObject>newSetFromMap(new IdentityHashMap<>());
        for (var child : list) {
            var text = child.text();
            if (child.object() != null && broken.containsKey(child.object())) {
                text = document.text(child.element());
                finding(parent, Severity.WARNING, "dangling-reference",
                        article(child.object().eClass()) + " leads nowhere: "
                                + broken.get(child.object()).replaceFirst("\\?$", ""),
                        child.element(), KEPT + "correct the id or remove it.");
                gone.add(child.object());
            } else if (child.object() != null) {
                after = child.object();
            }
            if (text != null) {
                var namespaces = child.element() == null ? Map.<String, String>of()
                        : XmlDocument.namespaces(child.element().getParentNode(), text);
                UnknownContent.of(parent).children.add(new UnknownContent.Child(after, text, namespaces));
            }
        }
        if (!gone.isEmpty()) {
            for (var reference : parent.eClass().getEAllContainments()) {
                if (reference.isMany()) {
                    // the list's own removeAll looks for each object from the start
                    var all = many(parent, reference);
                    var stay = all.stream().filter(o -> !gone.contains(o)).toList();
                    all.clear();
                    all.addAll(stay);
                } else if (gone.contains(parent.eGet(reference))) {
                    parent.eUnset(reference);
                }
            }
        }
    }

    private void keepAttribute(EObject object, Attr attribute) {
        var text = attribute.getName() + "=\"" + ModelWriter.escape(attribute.getValue(), true) + "\"";
        var namespaces = XmlDocument.namespaces(attribute.getOwnerElement(), text);
        UnknownContent.of(object).attributes.add(new UnknownContent.Attribute(text, namespaces));
    }

    private static String markup(Node node) {
        return node.getNodeType() == Node.COMMENT_NODE ? "<!--" + node.getNodeValue() + "-->"
                : ("<?" + node.getNodeName() + " " + node.getNodeValue()).stripTrailing() + "?>";
    }

    private void finding(EObject object, Severity severity, String code, String message, Element place, String remedy) {
        var finding = ModelFactory.eINSTANCE.createFinding();
        finding.setSeverity(severity);
        finding.setCode(code);
        finding.setMessage("Line " + document.line(place) + ": " + message + (message.endsWith("?") ? "" : "."));
        finding.setRemedy(remedy);
        finding.setNode(Graphs.path(object));
        findings.add(finding);
    }

    private static String article(EClass eClass) {
        var words = Text.words(eClass.getName());
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }
}

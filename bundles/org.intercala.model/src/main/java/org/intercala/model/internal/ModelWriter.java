// SPDX-License-Identifier: Apache-2.0
package org.intercala.model.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.ModelPackage;
import org.intercala.model.SolverNode;

/**
 * Writes objects as XMI, the same text for the same content everywhere: one attribute a line, features in the order of
 * their class, defaults written out, namespaces in the order of their prefixes, \n. Cross references are the ids of
 * their targets.
 */
public final class ModelWriter {
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> prefixes = new TreeMap<>();
    private final EObject root;

    private ModelWriter(EObject root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException for content that XML cannot hold or that leads out of the file */
    public static String write(EObject root) {
        var writer = new ModelWriter(root);
        writer.collectNamespaces();
        writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var unknown = UnknownContent.find(root);
        if (unknown != null) {
            unknown.prologue.forEach(text -> writer.out.append(text).append('\n'));
        }
        writer.element(writer.qualified(root.eClass()), root, null, 0);
        return writer.out.toString();
    }

    private void collectNamespaces() {
        prefixes.put("xmi", Names.XMI);
        prefixes.put("xsi", Names.XSI);
        for (var all = EcoreUtil.getAllContents(List.of(root)); all.hasNext();) {
            var object = (EObject) all.next();
            var unknown = UnknownContent.find(object);
            if (unknown != null) {
                unknown.attributes.forEach(a -> a.namespaces().forEach(this::reserve));
                unknown.children.forEach(c -> c.namespaces().forEach(this::reserve));
            }
            if (object instanceof SolverNode node && node.getUnknownParameters() != null) {
                namespaces(node).forEach(this::reserve);
            }
        }
        var uris = new TreeMap<String, String>();
        for (var all = EcoreUtil.getAllContents(List.of(root)); all.hasNext();) {
            var object = (EObject) all.next();
            if (object == root || needsType(object.eClass(), object.eContainmentFeature())) {
                uris.put(object.eClass().getEPackage().getNsURI(), object.eClass().getEPackage().getNsPrefix());
            }
        }
        uris.forEach((uri, preferred) -> {
            var prefix = preferred;
            for (var i = 1; !uri.equals(prefixes.getOrDefault(prefix, uri)); i++) {
                prefix = preferred + "_" + i;
            }
            prefixes.put(prefix, uri);
        });
    }

    /**
     * The first to need a prefix gets it on the root; another meaning of the same prefix is declared where it is
     * needed.
     */
    private void reserve(String prefix, String uri) {
        if (!prefix.isEmpty()) {
            prefixes.putIfAbsent(prefix, uri);
        }
    }

    private static Map<String, String> namespaces(SolverNode node) {
        var map = new TreeMap<String, String>();
        if (node.getUnknownNamespaces() != null && !node.getUnknownNamespaces().isEmpty()) {
            for (var entry : node.getUnknownNamespaces().split(Names.SEPARATOR)) {
                var equals = entry.indexOf('=');
                map.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        return map;
    }

    private String qualified(EClass eClass) {
        var uri = eClass.getEPackage().getNsURI();
        var preferred = eClass.getEPackage().getNsPrefix();
        if (uri.equals(prefixes.get(preferred))) {
            return preferred + ":" + eClass.getName();
        }
        return prefixes.entrySet().stream().filter(e -> e.getValue().equals(uri)).findFirst().orElseThrow().getKey()
                + ":" + eClass.getName();
    }

    private static boolean needsType(EClass eClass, EReference reference) {
        return reference != null && reference.getEReferenceType() != eClass;
    }

    private void element(String name, EObject object, EReference reference, int depth) {
        indent(depth).append('<').append(name);
        if (object == root) {
            attribute("xmi:version", "2.0", depth);
            prefixes.forEach((prefix, uri) -> attribute("xmlns:" + prefix, uri, depth));
        } else if (needsType(object.eClass(), reference)) {
            attribute("xsi:type", qualified(object.eClass()), depth);
        }
        var eClass = object.eClass();
        for (var feature : eClass.getEAllStructuralFeatures()) {
            if (Names.isStored(feature) && Names.isXmlAttribute(feature)
                    && !(feature.isUnsettable() && !object.eIsSet(feature))) {
                var value = feature instanceof EAttribute a ? text(object, a, object.eGet(a))
                        : ids(object, (EReference) feature);
                if (value != null) {
                    attribute(feature.getName(), value, depth);
                }
            }
        }
        var unknown = UnknownContent.find(object);
        if (unknown != null) {
            unknown.attributes.forEach(a -> rawAttribute(a.text(), depth));
        }
        var content = out.length();
        out.append(">\n");
        var start = out.length();
        children(object, unknown, depth + 1);
        if (out.length() == start) {
            out.replace(content, start, "/>\n");
        } else {
            indent(depth).append("</").append(name).append(">\n");
        }
    }

    private void children(EObject object, UnknownContent unknown, int depth) {
        var kept = unknown == null ? new HashMap<EObject, List<UnknownContent.Child>>() : unknown.byPlace();
        kept(kept.get(null), depth);
        for (var feature : object.eClass().getEAllStructuralFeatures()) {
            if (!Names.isStored(feature) || feature.isUnsettable() && !object.eIsSet(feature)) {
                continue;
            }
            if (feature instanceof EAttribute attribute) {
                values(object, attribute, depth);
            } else if (((EReference) feature).isContainment()) {
                for (var child : contained(object, (EReference) feature)) {
                    element(feature.getName(), child, (EReference) feature, depth);
                    kept(kept.get(child), depth);
                }
            }
            if (feature == ModelPackage.Literals.SOLVER_NODE__PARAMETERS && object instanceof SolverNode node
                    && node.getParameters() == null && node.getUnknownParameters() != null) {
                raw(node.getUnknownParameters(), namespaces(node), depth);
            }
        }
        // what followed an object that is gone since
        kept.forEach((after, list) -> {
            if (after != null && after.eContainer() != object) {
                kept(list, depth);
            }
        });
    }

    private void values(EObject object, EAttribute attribute, int depth) {
        if (!attribute.isMany()) {
            if (object.eGet(attribute) == null && attribute.getDefaultValue() != null) {
                indent(depth).append('<').append(attribute.getName()).append(" xsi:nil=\"true\"/>\n");
            }
            return;
        }
        for (var value : (List<?>) object.eGet(attribute)) {
            indent(depth).append('<').append(attribute.getName()).append('>')
                    .append(escape(text(object, attribute, value), false)).append("</").append(attribute.getName())
                    .append(">\n");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> contained(EObject object, EReference reference) {
        var value = object.eGet(reference);
        return value == null ? List.of() : reference.isMany() ? (List<EObject>) value : List.of((EObject) value);
    }

    private void kept(List<UnknownContent.Child> list, int depth) {
        if (list != null) {
            list.forEach(c -> raw(c.text(), c.namespaces(), depth));
        }
    }

    private void raw(String text, Map<String, String> namespaces, int depth) {
        var declarations = new StringBuilder();
        namespaces.forEach((prefix, uri) -> {
            if (!uri.equals(prefixes.get(prefix))) {
                declarations.append(prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"")
                        .append(escape(uri, true)).append('"');
            }
        });
        indent(depth)
                .append(Pattern.compile("^<[^\\s/>]+").matcher(text)
                        .replaceFirst(m -> java.util.regex.Matcher.quoteReplacement(m.group() + declarations)))
                .append('\n');
    }

    private static String text(EObject object, EAttribute attribute, Object value) {
        if (value == null) {
            return null;
        }
        var text = EcoreUtil.convertToString(attribute.getEAttributeType(), value);
        for (var i = 0; i < text.length();) {
            var c = text.codePointAt(i);
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE
                    || c == 0xFFFF) {
                throw new IllegalArgumentException(
                        attribute.getName() + " of the " + Text.words(object.eClass().getName()) + " "
                                + Names.label(object) + " holds the character U+" + String.format("%04X", c)
                                + " at column " + (i + 1) + ", which no XML file can hold; remove it");
            }
            i += Character.charCount(c);
        }
        return text;
    }

    private String ids(EObject object, EReference reference) {
        var value = object.eGet(reference);
        var targets = value == null ? List.of() : reference.isMany() ? (List<?>) value : List.of(value);
        var ids = new StringBuilder();
        for (var target : targets) {
            var id = EcoreUtil.getID((EObject) target);
            if (id == null || EcoreUtil.getRootContainer((EObject) target) != root) {
                throw new IllegalArgumentException(reference.getName() + " of the "
                        + Text.words(object.eClass().getName()) + " " + Names.label(object) + " leads to "
                        + (id == null ? "an object without an id" : "'" + id + "', which is not part of it")
                        + "; remove it or add its target");
            }
            ids.append(ids.isEmpty() ? "" : " ").append(id);
        }
        return ids.isEmpty() ? null : ids.toString();
    }

    private void attribute(String name, String value, int depth) {
        rawAttribute(name + "=\"" + escape(value, true) + "\"", depth);
    }

    private void rawAttribute(String text, int depth) {
        out.append('\n');
        indent(depth + 2).append(text);
    }

    private StringBuilder indent(int depth) {
        return out.repeat("  ", depth);
    }

    static String escape(String text, boolean attribute) {
        if (text.chars().noneMatch(c -> "&<>\r\n\t\"".indexOf(c) >= 0)) {
            return text;
        }
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#xD;").replace("\n", "&#xA;")
                .replace("\t", "&#x9;");
        return attribute ? escaped.replace("\"", "&quot;") : escaped.replace(">", "&gt;");
    }
}

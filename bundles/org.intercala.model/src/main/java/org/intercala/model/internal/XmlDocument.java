// SPDX-License-Identifier: Apache-2.0
package org.intercala.model.internal;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.intercala.model.FileException;
import org.intercala.model.internal.SourceText.Span;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ls.DOMImplementationLS;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The tree of an XML file whose elements know their place in the text. No document type, no entities, nothing external.
 */
public final class XmlDocument {
    private static final String SPAN = "span";
    private static final String REMEDY = "Restore the file from a copy, or correct it at this place.";

    private final SourceText source;
    private final Document document;
    private final List<Span> spans;
    private Map<Integer, Element> original;

    private XmlDocument(SourceText source, Document document, List<Span> spans) {
        this.source = source;
        this.document = document;
        this.spans = spans;
    }

    public static XmlDocument parse(SourceText source, Limits limits) throws FileException {
        var spans = source.elements(limits);
        var document = build(source);
        if (!"1.0".equals(document.getXmlVersion())) {
            throw source.failure(0, "the file is XML " + document.getXmlVersion() + ".",
                    "Only XML 1.0 is read; change the first line.", null);
        }
        place(document.getDocumentElement(), spans.iterator());
        return new XmlDocument(source, document, spans);
    }

    private static Document build(SourceText source) throws FileException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(source.text())));
        } catch (SAXParseException e) {
            throw new FileException(source.file(), Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber()),
                    "the XML is not well-formed: "
                            + (e.getMessage().contains("same entity") ? "the file ends too early." : e.getMessage()),
                    REMEDY, e);
        } catch (SAXException | IOException e) {
            throw new FileException(source.file(), "the XML cannot be read: " + Text.cause(e) + ".", REMEDY, e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser of this Java cannot be made safe", e);
        }
    }

    private static void place(Element element, Iterator<Span> spans) {
        element.setUserData(SPAN, spans.next(), null);
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                place(e, spans);
            }
        }
    }

    public Element root() {
        return document.getDocumentElement();
    }

    public Document document() {
        return document;
    }

    /** To be called before the tree is changed, so that {@link #text} can tell what was changed. */
    void keepOriginal() throws FileException {
        if (original == null) {
            original = new HashMap<>();
            var copy = build(source).getDocumentElement();
            place(copy, spans.iterator());
            collect(copy);
        }
    }

    private void collect(Element element) {
        original.put(((Span) element.getUserData(SPAN)).start(), element);
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                collect(e);
            }
        }
    }

    /** The text of an element: to the letter, or written anew where a migration changed it. */
    String text(Element element) {
        var span = (Span) element.getUserData(SPAN);
        if (span != null && (original == null || original.get(span.start()).isEqualNode(element))) {
            return source.slice(span);
        }
        var serializer = ((DOMImplementationLS) document.getImplementation().getFeature("LS", "3.0"))
                .createLSSerializer();
        serializer.getDomConfig().setParameter("xml-declaration", false);
        serializer.setNewLine("\n");
        return serializer.writeToString(element);
    }

    /** The namespace prefixes that a text cut out of an element needs from the elements around it. */
    static Map<String, String> namespaces(Node around, String text) {
        var needed = new LinkedHashMap<String, String>();
        for (var node = around; node instanceof Element element; node = node.getParentNode()) {
            var attributes = element.getAttributes();
            for (var i = 0; i < attributes.getLength(); i++) {
                var attribute = (Attr) attributes.item(i);
                if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                    var prefix = attribute.getPrefix() == null ? "" : attribute.getLocalName();
                    if (prefix.isEmpty() || text.contains(prefix + ":")) {
                        needed.putIfAbsent(prefix, attribute.getValue());
                    }
                }
            }
        }
        return needed;
    }

    /** Line of an element, or of the nearest one around it that was in the file. */
    int line(Node node) {
        return source.line(offset(node));
    }

    FileException failure(Node node, String problem, String remedy, Throwable cause) {
        return source.failure(offset(node), problem, remedy, cause);
    }

    /** As {@link #failure(Node, String, String, Throwable)}, at an attribute. */
    FileException failure(Attr attribute, String problem, String remedy, Throwable cause) {
        return source.failure(place(attribute), problem, remedy, cause);
    }

    /** Where an attribute stands in the text; its element where it was not in the file. */
    int place(Attr attribute) {
        var span = (Span) attribute.getOwnerElement().getUserData(SPAN);
        if (span == null) {
            return offset(attribute.getOwnerElement());
        }
        var tag = source.text().substring(span.start(), span.contentStart());
        var match = java.util.regex.Pattern
                .compile("\\s" + java.util.regex.Pattern.quote(attribute.getName()) + "\\s*=").matcher(tag);
        return span.start() + (match.find() ? match.start() + 1 : 0);
    }

    private static int offset(Node node) {
        for (var n = node; n != null; n = n.getParentNode()) {
            if (n.getUserData(SPAN) instanceof Span span) {
                return span.start();
            }
        }
        return 0;
    }

    static Iterable<Node> children(Node parent) {
        var list = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            list.add(child);
        }
        return list;
    }

    /** Local name, also of nodes that a migration made without a namespace. */
    static String name(Node node) {
        return node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // warnings of the parser concern document types, which are refused
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.codegen;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSession;

/** Converts LaTeX formulas to MathML Core, the part of MathML that browsers draw. */
final class FormulaToMathml {

    private static final String MATHML = "http://www.w3.org/1998/Math/MathML";

    private final SnuggleEngine engine = new SnuggleEngine();

    /**
     * @param latex   without dollar signs
     * @param display whether the formula stands on a line of its own
     * @throws IllegalArgumentException naming the formula and what is wrong with it
     */
    String convert(final String latex, final boolean display) {
        final SnuggleSession session = engine.createSession();
        final String plain = plain(latex);
        try {
            session.parseInput(new SnuggleInput(display ? "\\[" + plain + "\\]" : "$" + plain + "$"));
            final String mathml = session.buildXMLString();
            if (!session.getErrors().isEmpty() || mathml == null) {
                throw new IllegalArgumentException("the formula " + latex + " cannot be converted: "
                        + session.getErrors());
            }
            final var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            final Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(mathml)));
            simplify(document.getDocumentElement());
            return text(document);
        } catch (IOException | SAXException | ParserConfigurationException | TransformerException impossible) {
            throw new IllegalStateException("the formula " + latex, impossible);
        }
    }

    /** Short forms of LaTeX that the converter does not know, written out; spacing by a hair left out. */
    private static String plain(final String latex) {
        return latex.replaceAll("(\\\\mathrm\\{[^}]*)\\^2", "$1\u00b2")
                .replaceAll("(\\\\mathrm\\{[^}]*)\\^3", "$1\u00b3")
                .replaceAll("\\\\[Bb]igg?[lr]?(?![A-Za-z])", "").replaceAll("\\\\[td]frac", "\\\\frac")
                .replaceAll("\\\\frac ?([A-Za-z0-9])([A-Za-z0-9])", "\\\\frac{$1}{$2}")
                .replaceAll("\\\\frac ?([A-Za-z0-9])\\{", "\\\\frac{$1}{").replace("\\dots", "\\ldots")
                .replaceAll("\\\\mathrm ?([A-Za-z])", "\\\\mathrm{$1}")
                .replaceAll("\\\\(?:mathrm|text|operatorname)\\{", "\\\\mbox{");
    }

    private static void simplify(final Element element) {
        for (final Node child : children(element)) {
            if (child instanceof Element inner) {
                simplify(inner);
            }
        }
        switch (element.getLocalName()) {
            case "mfenced" -> unfence(element);
            case "mo" -> {
                if (element.getTextContent().equals("-")) {
                    element.setTextContent("\u2212");
                }
            }
            default -> {
                // The rest is drawn as it is.
            }
        }
    }

    private static List<Node> children(final Element element) {
        final List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    /** Brackets around what they hold, as operators; several things are separated by commas. */
    private static void unfence(final Element fenced) {
        final Document document = fenced.getOwnerDocument();
        final Element row = document.createElementNS(MATHML, "mrow");
        row.appendChild(operator(document, fenced.getAttribute("open")));
        boolean first = true;
        for (final Node child : children(fenced)) {
            if (!first) {
                row.appendChild(operator(document, ","));
            }
            row.appendChild(child);
            first = false;
        }
        row.appendChild(operator(document, fenced.getAttribute("close")));
        fenced.getParentNode().replaceChild(row, fenced);
    }

    private static Element operator(final Document document, final String text) {
        final Element operator = document.createElementNS(MATHML, "mo");
        operator.setTextContent(text);
        return operator;
    }

    private static String text(final Document document) throws TransformerException {
        final var transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        final StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}

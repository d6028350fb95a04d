// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page of the report as a tree; fails where it is not well-formed. */
final class Page {

    private final Document document;

    Page(final String html) throws IOException {
        try {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html.substring("<!DOCTYPE html>".length()).strip())));
        } catch (final ParserConfigurationException | SAXException malformed) {
            throw new AssertionError("the page is not well-formed", malformed);
        }
    }

    List<Element> elements(final String name) {
        return list(document.getElementsByTagName(name));
    }

    /** All text, with thin blanks as blanks. */
    String text() {
        return plain(document.getDocumentElement().getTextContent());
    }

    /** The first row whose first cell is a text. */
    Element row(final String first) {
        return elements("tr").stream().filter(row -> !cells(row).isEmpty() && cells(row).get(0).equals(first))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row begins with " + first));
    }

    static List<String> cells(final Element row) {
        return list(row.getChildNodes()).stream().map(cell -> plain(cell.getTextContent())).toList();
    }

    static Element child(final Element parent, final String name) {
        final List<Element> found = list(parent.getElementsByTagName(name));
        if (found.isEmpty()) {
            throw new AssertionError(parent.getTagName() + " has no " + name);
        }
        return found.get(0);
    }

    private static String plain(final String text) {
        return text.replace('\u202F', ' ').replace('\u00A0', ' ');
    }

    private static List<Element> list(final NodeList nodes) {
        final List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof final Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}

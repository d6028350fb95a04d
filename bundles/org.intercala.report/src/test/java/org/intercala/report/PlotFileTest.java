// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.intercala.solver.PlotSpec;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PlotFileTest {

    private static final PlotFile.Paper PAPER = new PlotFile.Paper("#ffffff", "#111111", "#555555", "#dddddd");

    private static Line line(final String point, final double... y) {
        final double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        return new Line("node", point, "", x, y, false, false);
    }

    @Test
    void oneFileWithStyleLinesPointsAndLegend() throws Exception {
        final String svg = PlotFile.svg(List.of(new PlotFile.Panel("Voltage <of> a cell",
                new AxisScale(PlotSpec.Axis.linear("Time", "t", "s"), 0, 2, 4),
                new AxisScale(PlotSpec.Axis.linear("Voltage", "V", "V"), 2, 4, 4),
                List.of(new PlotFile.Entry(line("1C", 4, 3, 2.5), "1 C", "#2f6db5", 0, false),
                        new PlotFile.Entry(line("2C", 3.9, 2.9, 2.4), "2 C & more", "#d1551b", 1, false),
                        new PlotFile.Entry(line("", 3.9, 3.1, 9), "cell.csv", "#111111", 0, true)))),
                PAPER);
        final Document document = parsed(svg);
        assertEquals("http://www.w3.org/2000/svg", document.getDocumentElement().getAttribute("xmlns"));
        // Two lines with a key each, and two points within the axes with their key.
        final var paths = document.getElementsByTagName("path");
        int solid = 0;
        int dashed = 0;
        for (int i = 0; i < paths.getLength(); i++) {
            final String classes = ((Element) paths.item(i)).getAttribute("class");
            solid += classes.equals("line") ? 1 : 0;
            dashed += classes.startsWith("line d1") ? 1 : 0;
        }
        assertEquals(2, solid);
        assertEquals(2, dashed);
        assertEquals(3, document.getElementsByTagName("circle").getLength());
        assertTrue(svg.contains("2 C &amp; more"), svg);
        assertTrue(svg.contains("Voltage / V"), svg);
    }

    private static Document parsed(final String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void panelsStandBelowEachOtherAndBeginAtOnePlace() throws Exception {
        final AxisScale x = new AxisScale(PlotSpec.Axis.linear("Time", "t", "s"), 0, 2, 4);
        final Document document = parsed(PlotFile.svg(List.of(
                new PlotFile.Panel("Voltage", x, new AxisScale(PlotSpec.Axis.linear("Voltage", "V", "V"), 2, 4, 4),
                        List.of(new PlotFile.Entry(line("1C", 4, 3, 2.5), "1 C", "#2f6db5", 0, false))),
                new PlotFile.Panel("Residuals", x,
                        new AxisScale(PlotSpec.Axis.linear("Measured − line", "", "mV"), -1000, 1000, 4),
                        List.of(new PlotFile.Entry(line("", 900, 10, -900), "cell.csv − As published, 1 C", "#111111", 0,
                                true)))),
                PAPER));
        // The legend is as wide as its longest name.
        assertTrue(Double.parseDouble(document.getDocumentElement().getAttribute("width")) > 720);
        assertEquals("640", document.getDocumentElement().getAttribute("height"));
        final var clips = document.getElementsByTagName("clipPath");
        assertEquals(2, clips.getLength());
        final var upper = (Element) clips.item(0);
        final var lower = (Element) clips.item(1);
        assertNotEquals(upper.getAttribute("id"), lower.getAttribute("id"));
        assertEquals(((Element) upper.getFirstChild()).getAttribute("x"),
                ((Element) lower.getFirstChild()).getAttribute("x"));
        assertEquals(4, document.getElementsByTagName("circle").getLength());
    }
}

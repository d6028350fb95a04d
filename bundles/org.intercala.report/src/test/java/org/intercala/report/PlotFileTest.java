// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.intercala.report.PlotFile.Mark;
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
                List.of(new PlotFile.Entry(line("1C", 4, 3, 2.5), "1 C", "#2f6db5", 0, Mark.LINE),
                        new PlotFile.Entry(line("2C", 3.9, 2.9, 2.4), "2 C & more", "#d1551b", 1, Mark.LINE),
                        new PlotFile.Entry(line("", 3.9, 3.1, 9), "cell.csv", "#111111", 0, Mark.POINTS)), null)),
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
                        List.of(new PlotFile.Entry(line("1C", 4, 3, 2.5), "1 C", "#2f6db5", 0, Mark.LINE)), null),
                new PlotFile.Panel("Residuals", x,
                        new AxisScale(PlotSpec.Axis.linear("Measured − line", "", "mV"), -1000, 1000, 4),
                        List.of(new PlotFile.Entry(line("", 900, 10, -900), "cell.csv − As published, 1 C", "#111111",
                                0, Mark.POINTS)), null)),
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

    @Test
    void areasLayersAndBordersLieBehindTheLines() throws Exception {
        final var ground = new PlotGround(
                List.of(new PlotGround.Area(new double[] { 0, 1, 2 }, new double[3], new double[] { 1, 2, 1 },
                        "#2f6db5")),
                List.of(new PlotGround.Layer("Separator", 0.5, 1.5, true, true)), new double[] { 0.5, 1.5 },
                List.of(new PlotGround.Faint(new double[] { 0, 2 }, new double[] { 1, 3 }, "#aabbcc")));
        final String svg = PlotFile.svg(List.of(new PlotFile.Panel("Losses",
                new AxisScale(PlotSpec.Axis.linear("Time", "t", "s"), 0, 2, 4),
                new AxisScale(PlotSpec.Axis.linear("Loss", "", "V"), 0, 4, 4),
                List.of(new PlotFile.Entry(line("", 1, 2, 1), "all", "#111111", 0, Mark.LINE),
                        new PlotFile.Entry(line("", 1, 2, 1), "contact", "#2f6db5", 0, Mark.AREA)),
                ground)), PAPER);
        final Document document = parsed(svg);
        final var paths = document.getElementsByTagName("path");
        int area = -1;
        int line = -1;
        for (int i = 0; i < paths.getLength(); i++) {
            final var path = (Element) paths.item(i);
            if (path.getAttribute("fill").equals("#2f6db5")) {
                area = i;
                // Three points there, and the two ends back; what lies straight between them is left out.
                assertEquals("MLLLLZ", path.getAttribute("d").replaceAll("[^MLZ]", ""));
            } else if (line < 0 && path.getAttribute("class").equals("line")) {
                line = i;
            }
        }
        assertTrue(area >= 0 && area < line, svg);
        assertTrue(svg.contains(">Separator</text>"), svg);
        assertEquals(2, count(document, "line", "border"));
        assertEquals(1, count(document, "path", "faint"));
        assertEquals(1, count(document, "rect", "layer"));
    }

    private static int count(final Document document, final String tag, final String style) {
        final var found = document.getElementsByTagName(tag);
        int count = 0;
        for (int i = 0; i < found.getLength(); i++) {
            count += ((Element) found.item(i)).getAttribute("class").equals(style) ? 1 : 0;
        }
        return count;
    }
}

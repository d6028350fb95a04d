// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.intercala.model.Workflow;
import org.intercala.workbench.document.NodeState.Kind;
import org.junit.jupiter.api.Test;

/** The table of parameters on the clipboard: of a run as it ran, of the workflow as it stands. */
class CopyParametersTest extends CanvasTest {

    private static final String OF_RUN = "Copy Parameters of the Last Run as";

    @Override
    Workflow workflow() {
        return Drawing.cell().workflow();
    }

    private String copied(final String key, final String menu, final String format, final String begins) {
        Window.menu(robot, key, menu, format);
        Window.until(format + " on the clipboard", () -> Window.clipboard().startsWith(begins));
        return Window.clipboard();
    }

    private static String line(final String table, final String words) {
        final List<String> lines = table.lines().filter(line -> line.contains(words)).toList();
        assertEquals(1, lines.size(), () -> words + " in\n" + table);
        return lines.getFirst();
    }

    @Test
    void asTheyRan() {
        select("cell");
        enter("relativeTolerance", "1e-7");
        select("chen");
        enter("ambientTemperature", "310 K");
        robot.key("F12", "ctrl+r");
        Window.until("run", () -> Set.of(Kind.DONE, Kind.CACHED).contains(canvas().state("cell")));
        ran();
        enter("ambientTemperature", "320 K");
        final String csv = copied("r", OF_RUN, "CSV", "node,group,parameter,symbol,value,unit,");
        assertEquals("chen,,Ambient temperature,T_amb,310,K,310,K,", line(csv, ",Ambient temperature,"));
        assertTrue(line(csv, "Positive electrode,Thickness").endsWith(",75.6,um,7.56e-5,m,chen2020"), csv);
        assertEquals("cell,,Current given as,,C-rate,,,,", line(csv, "Current given as"));
        assertEquals("cell,,Relative tolerance,,1e-7,,,,", line(csv, "Relative tolerance"));
        final String now = copied("e", "Copy Parameters as", "CSV", "node,group,");
        assertEquals("chen,,Ambient temperature,T_amb,320,K,320,K,", line(now, ",Ambient temperature,"));
        final String latex = copied("r", OF_RUN, "LaTeX Table", "\\begin{tabular}");
        assertTrue(latex.endsWith("\\end{tabular}\n"), latex);
        assertTrue(line(latex, "Ambient temperature").contains("$T_\\mathrm{amb}$ & $310$ & "), latex);
        assertTrue(latex.contains("\\cite{chen2020}"), latex);
        final String bibtex = copied("r", OF_RUN, "BibTeX References", "@article{");
        assertTrue(bibtex.contains("{chen2020,") && bibtex.contains("doi = {10.1149/1945-7111/ab9050}"), bibtex);
        assertFalse(bibtex.contains("Marquis"), bibtex);
    }
}

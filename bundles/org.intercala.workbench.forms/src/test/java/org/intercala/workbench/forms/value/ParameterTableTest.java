// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.intercala.data.Citation;
import org.intercala.data.DataFactory;
import org.intercala.workbench.forms.value.ParameterTable.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTableTest {

    private static ParameterTable table() {
        final Citation citation = DataFactory.eINSTANCE.createCitation();
        citation.setKey("chen2020");
        citation.setAuthors("Chen, C.-H.; Kendrick, E.");
        citation.setTitle("Parameters & more");
        citation.setContainer("J. Electrochem. Soc.");
        citation.setYear(2020);
        citation.setDoi("10.1149/1945-7111/ab9050");
        return new ParameterTable(List.of(
                new Line("Cell, published", "Positive electrode", "Particle radius", "R_p", "5.22", "um", "5.22e-6",
                        "m", "chen2020"),
                new Line("Cell, published", "Positive electrode", "Diffusivity", "D_s", "4e-15", "m2/s", "4e-15",
                        "m2/s", "chen2020"),
                new Line("Run", "", "C-rate", "C", "0.5, 1, 2", "1", "", "", "")), List.of(citation));
    }

    @Test
    void csvQuotesWhatHasCommas() {
        final List<String> lines = table().csv().lines().toList();
        assertEquals(4, lines.size());
        assertEquals("\"Cell, published\",Positive electrode,Particle radius,R_p,5.22,um,5.22e-6,m,chen2020",
                lines.get(1));
        assertEquals("Run,,C-rate,C,\"0.5, 1, 2\",1,,,", lines.get(3));
    }

    @Test
    void latexTypesetsSymbolsNumbersAndUnits() {
        final String latex = table().latex();
        assertTrue(latex.contains("Particle radius & $R_\\mathrm{p}$ & $5.22$ & $\\mathrm{\\mu m}$ & "
                + "\\cite{chen2020} \\\\"), latex);
        assertTrue(latex.contains("$4 \\times 10^{-15}$ & $\\mathrm{m^{2}/s}$"), latex);
        assertTrue(latex.contains("\\multicolumn{5}{l}{\\emph{Cell, published, Positive electrode}}"), latex);
        assertEquals("50\\% \\& \\_", Latex.text("50% & _"));
    }

    @Test
    void whatReplacesAValueOfTheSetStandsInItsPlace() {
        final Line set = new Line("chen", "", "Material set", "", "Chen 2020", "", "", "", "");
        final Line varied = new Line("chen", "", "Ambient temperature", "T_amb", "300, 310", "K", "300, 310", "K", "");
        final Line area = new Line("chen", "", "Electrode area", "A", "0.1", "m2", "0.1", "m2", "chen2020");
        final Line first = new Line("chen", "", "Ambient temperature", "T_amb", "300", "K", "300", "K", "");
        assertEquals(List.of(set, area, varied), ParameterTable.replaced(List.of(set, varied), List.of(area, first)));
    }

    @Test
    void bibtexHasEachWorkOnce() {
        assertEquals("@article{chen2020,\n  author = {Chen, C.-H. and Kendrick, E.},\n  title = "
                + "{Parameters \\& more},\n  journal = {J. Electrochem. Soc.},\n"
                + "  year = {2020},\n  doi = {10.1149/1945-7111/ab9050}\n}\n\n",
                table().bibtex());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "J. Electrochem. Soc. 167 (2020) 080534 | J. Electrochem. Soc. | 167 | 080534",
            "Journal of Power Sources 81-82 (1999) 859-862 | Journal of Power Sources | 81--82 | 859--862" })
    void volumeAndPagesAreNoPartOfTheJournal(final String container, final String journal, final String volume,
            final String pages) {
        final var table = table();
        table.citations().getFirst().setContainer(container);
        assertTrue(table.bibtex().contains("journal = {" + journal + "},\n  volume = {" + volume + "},\n  pages = {"
                + pages + "},\n  year"), table.bibtex());
    }

    @Test
    void keysOfBibtexAreLegalAndUnique() {
        final List<Citation> citations = List.of("Müller 2020, p. 3", "Müller 2020p.3").stream().map(key -> {
            final Citation citation = DataFactory.eINSTANCE.createCitation();
            citation.setKey(key);
            return citation;
        }).toList();
        final var table = new ParameterTable(citations.stream().map(each -> new Line("Cell", "", "Radius", "R", "1",
                "degC", "", "", each.getKey())).toList(), citations);
        assertTrue(table.bibtex().startsWith("@misc{Muller2020p.3\n}\n\n@misc{Muller2020p.3-2\n}"), table.bibtex());
        assertTrue(table.latex().contains("$\\mathrm{^\\circ C}$ & \\cite{Muller2020p.3-2}"), table.latex());
    }
}

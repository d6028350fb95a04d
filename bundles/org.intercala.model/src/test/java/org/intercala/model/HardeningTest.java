// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.intercala.data.Doubles;
import org.intercala.model.internal.Limits;
import org.intercala.model.internal.ModelFile;
import org.intercala.model.internal.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HardeningTest {
    private static final String ROOT = "<model:Workflow xmlns:model=\"https://intercala.org/model/1\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n";
    private static final String END = "</model:Workflow>\n";
    private static final Path NAME = Path.of("folder/bad.workflow");

    private static FileException refusal(String text) {
        return assertThrows(FileException.class, () -> Workflows.parse(text, NAME, List.of(new DemoPackage())));
    }

    private static void assertRefused(String text, int line, int column, String... parts) {
        var e = refusal(text);
        for (var part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
        assertTrue(e.getMessage().startsWith("folder/bad.workflow, line " + line + ", column " + column + ": "),
                e.getMessage());
        assertEquals(line, e.line());
        assertEquals(column, e.column());
        assertTrue(e.remedy().endsWith("."), e.remedy());
    }

    @Test
    void documentTypesAndEntitiesAreRefused(@TempDir Path folder) throws Exception {
        var secret = folder.resolve("secret.txt");
        Files.writeString(secret, "secret");
        var bomb = new StringBuilder("<!DOCTYPE bomb [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1)
                    .append(";\">");
        }
        bomb.append("]>\n");
        assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> assertRefused(bomb + ROOT.replace(">\n", " name=\"&a29;\">\n") + END, 1, 1,
                        "document type or entities"));
        assertRefused("<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n"
                + ROOT.replace(">\n", " name=\"&e;\">\n") + END, 2, 1, "<!DOCTYPE ...>");
        assertRefused("<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">\n" + ROOT + END, 1, 1, "document type");
        assertRefused("<!-- <!DOCTYPE --><!DOCTYPE x>" + ROOT + END, 1, 19, "document type");
    }

    @Test
    void aDocumentTypeInACommentIsHarmless() throws Exception {
        assertEquals(List.of(), Workflows.parse("<!-- <!DOCTYPE x> -->" + ROOT + END, NAME, List.of()).findings());
    }

    @Test
    void unknownEntitiesAreRefused() {
        assertRefused(ROOT.replace(">\n", "\nname=\"&nbsp;\">\n") + END, 2, 13, "not well-formed", "nbsp");
    }

    @Test
    void malformedXmlIsRefusedWithItsPlace() {
        assertRefused("", 1, 1, "not well-formed");
        assertRefused("no xml at all", 1, 1, "not well-formed");
        assertRefused(ROOT + "  <notes text=\"a\"></nodes>\n" + END, 2, 21, "not well-formed", "notes");
        assertRefused(ROOT + "  <notes text=\"a\n", 3, 1, "not well-formed", "ends too early");
        assertRefused(ROOT + "  <notes text=\"a\" text=\"b\"/>\n" + END, 2, 29, "not well-formed", "text");
        assertRefused(ROOT, 2, 1, "not well-formed");
        assertRefused(ROOT + END + "<more/>", 3, 2, "not well-formed");
        assertRefused(ROOT + "<nodes xsi:type=\"a\" foo:bar=\"1\"/>" + END, 2, 34, "not well-formed", "foo");
        assertRefused("<?xml version=\"1.1\"?>\n" + ROOT + END, 1, 1, "XML 1.1");
    }

    @Test
    void everyTruncationOfAFileIsRefusedWithItsPlace() {
        var text = Workflows.toText(RichWorkflow.create(new DemoPackage())).strip();
        for (var length = 0; length < text.length(); length += 7) {
            var e = refusal(text.substring(0, length));
            assertTrue(e.line() > 0 && e.column() > 0, e.getMessage());
        }
    }

    @Test
    void valuesThatCannotBeReadAreRefusedWithTheirPlace() {
        assertRefused(ROOT.replace(">\n", "\n  name=\"x\"\n  formatVersion=\"one\">\n") + END, 3, 3,
                "formatVersion 'one'");
        assertRefused(ROOT.replace(">\n", "\n  formatVersion=\"0\">\n") + END, 2, 3, "formatVersion '0'",
                "whole number from 1");
        assertRefused(ROOT + "  <variables name=\"t\"\n    value=\"298.15 Kelvins\"/>\n" + END, 3, 5,
                "value of a variable", "'298.15 Kelvins' is not a quantity", "Kelvins");
        assertRefused(ROOT + "  <variables name=\"t\" value=\"NaN K\"/>\n" + END, 2, 23, "'NaN K'");
        assertRefused(ROOT + "  <notes x=\"1.5\"/>\n" + END, 2, 10, "x of a note", "'1.5' is not a whole number");
        assertRefused(ROOT + "  <nodes xsi:type=\"model:SubWorkflow\" id=\"a\" collapsed=\"yes\"/>\n" + END, 2, 46,
                "'yes' is not true or false");
        assertRefused(ROOT + "  <nodes xsi:type=\"model:MapContainer\" id=\"a\" combination=\"both\"/>\n" + END, 2, 47,
                "'both' is not one of product, zip");
        assertRefused(ROOT
                + "  <nodes xsi:type=\"model:MapContainer\" id=\"a\">\n    <axes>\n      <values>1 m</values>\n      <values>1 q</values>\n    </axes>\n  </nodes>\n"
                + END, 5, 7, "values of a map axis", "'1 q' is not a quantity");
        assertRefused(ROOT + "  <notes>text</notes>\n" + END, 2, 3, "holds the text 'text'");
    }

    @Test
    void structureThatCannotBeIsRefused() {
        assertRefused("<model:Project xmlns:model=\"https://intercala.org/model/1\"/>", 1, 1,
                "root element is model:Project, not a workflow");
        assertRefused("<html/>", 1, 1, "root element is html");
        assertRefused(ROOT + "<nodes id=\"a\"/>" + END, 2, 1, "cannot be a node", "xsi:type");
        assertRefused(ROOT + "<nodes xsi:type=\"model:Note\" id=\"a\"/>" + END, 2, 1,
                "nodes of a workflow cannot be a note");
        assertRefused(ROOT + "<nodes xsi:type=\"odd:Note\" id=\"a\"/>" + END, 2, 1,
                "prefix of xsi:type=\"odd:Note\" is not declared");
        assertRefused(ROOT + "<nodes xsi:type=\"model:SolverNode\"/>" + END, 2, 1, "id of a node is missing");
        assertRefused(ROOT + "<nodes xsi:type=\"model:SolverNode\" id=\"a b\"/>" + END, 2, 1, "id of a node is 'a b'");
        assertRefused(ROOT
                + "<nodes xsi:type=\"model:SolverNode\" id=\"a\"/>\n<nodes xsi:type=\"model:SolverNode\" id=\"a\"/>"
                + END, 3, 36, "'a' is used twice", "line 2");
        assertRefused(
                ROOT + "<nodes xsi:type=\"model:SolverNode\" id=\"a\">\n<inputs id=\"b.x\" name=\"x\"/></nodes>" + END,
                3, 1, "id of the port x of a is b.x", "must be a.x");
        assertRefused(ROOT + "<nodes xsi:type=\"model:MapContainer\" id=\"a\"><body/>\n<body/></nodes>" + END, 3, 1,
                "has body twice");
        assertRefused(ROOT + "<nodes xsi:type=\"model:SolverNode\" id=\"a\"/>\n<links source=\"a\"/>" + END, 3, 8,
                "source 'a' is a solver node, not a port");
    }

    @Test
    void sizeDepthAndNumberOfElementsAreLimited(@TempDir Path folder) throws Exception {
        var file = folder.resolve("large.workflow");
        Files.writeString(file, ROOT + " ".repeat(2000) + END);
        var e = assertThrows(FileException.class, () -> SourceText.read(file, new Limits(2000, 10, 10)));
        assertTrue(e.getMessage().contains("larger than 2000 bytes"), e.getMessage());
        var deep = ROOT + "<nodes>".repeat(500) + "</nodes>".repeat(500) + END;
        assertRefused(deep, 2, 199 * 7 + 1, "nested deeper than 200");
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            var many = ROOT + "<notes/>".repeat(1_000_001) + END;
            assertTrue(refusal(many).getMessage().contains("more than 1000000 elements"));
        });
        assertEquals(64L * 1024 * 1024, Limits.DEFAULT.bytes());
    }

    @Test
    void aFileLargerThanMemoryAllowsIsRefusedBySizeAlone(@TempDir Path folder) throws Exception {
        var file = folder.resolve("sparse.workflow");
        try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Limits.DEFAULT.bytes() + 1);
        }
        var e = assertThrows(FileException.class, () -> Workflows.load(file, List.of()));
        assertTrue(e.getMessage().contains("larger than 67108864 bytes"), e.getMessage());
    }

    @Test
    void longValuesAreNoBombs() throws Exception {
        var demo = new DemoPackage();
        var workflow = ModelFactory.eINSTANCE.createWorkflow();
        var node = RichWorkflow.solver(workflow, "a", demo);
        var values = new double[400_000];
        for (var i = 0; i < values.length; i++) {
            values[i] = StrictMath.sin(i);
        }
        node.getParameters().eSet(demo.attribute("grid"), Doubles.of(values));
        var text = Workflows.toText(workflow);
        assertTrue(text.length() > 7_000_000, "length " + text.length());
        assertEquals(text, Workflows.toText(Workflows.parse(text, NAME, List.of(demo)).workflow()));
    }

    @ParameterizedTest
    @CsvSource({ "C3", "FF", "ED A0 80", "80" })
    void textThatIsNotUtf8IsRefusedWithItsPlace(String hex, @TempDir Path folder) throws Exception {
        var file = folder.resolve("latin.workflow");
        try (var out = Files.newOutputStream(file)) {
            out.write((ROOT + "<notes text=\"é").getBytes(StandardCharsets.UTF_8));
            for (var part : hex.split(" ")) {
                out.write(Integer.parseInt(part, 16));
            }
            out.write(("\"/>" + END).getBytes(StandardCharsets.UTF_8));
        }
        var e = assertThrows(FileException.class, () -> Workflows.load(file, List.of()));
        assertTrue(e.getMessage().contains("not UTF-8"), e.getMessage());
        assertEquals(2, e.line());
        assertEquals(15, e.column());
    }

    @Test
    void aMissingFileAndAFolderAreNamed(@TempDir Path folder) {
        var e = assertThrows(FileException.class, () -> Workflows.load(folder.resolve("none.workflow"), List.of()));
        assertTrue(e.getMessage().contains("none.workflow: the file does not exist"), e.getMessage());
        e = assertThrows(FileException.class, () -> Workflows.load(folder, List.of()));
        assertTrue(e.getMessage().startsWith(folder.toString()) && e.getMessage().contains("cannot be read"),
                e.getMessage());
    }

    @Test
    void filesOutsideTheProjectAreFound() throws Exception {
        var text = ROOT
                + "<nodes xsi:type=\"model:SubWorkflow\" id=\"a\" file=\"../../other.workflow\"/>\n<nodes xsi:type=\"model:SubWorkflow\" id=\"b\" file=\"/etc/x\"/>"
                + END;
        var findings = Workflows.parse(text, NAME, List.of()).findings();
        assertEquals(List.of("file-outside-project a ERROR", "file-outside-project b ERROR"),
                findings.stream().map(f -> f.getCode() + " " + f.getNode() + " "
                        + f.getSeverity().getName().toUpperCase(java.util.Locale.ROOT)).toList());
        assertTrue(findings.getFirst().getMessage().contains("'../../other.workflow' leads out of the project"),
                findings.getFirst().getMessage());
    }

    @Test
    void includesAreNotFollowed(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        var text = ROOT.replace(" xmlns:xsi", " xmlns:xi=\"http://www.w3.org/2001/XInclude\" xmlns:xsi")
                + "  <xi:include href=\"" + folder.resolve("secret.txt").toUri() + "\" parse=\"text\"/>\n" + END;
        var loaded = Workflows.parse(text, NAME, List.of());
        assertEquals("unknown-content", loaded.findings().getFirst().getCode());
        var saved = Workflows.toText(loaded.workflow());
        assertTrue(saved.contains("xi:include") && !saved.contains(">secret"), saved);
    }

    @Test
    void thousandsOfFindingsTakeSeconds() {
        var text = ROOT + "<links source=\"a.x\" target=\"b.x\"/><!-- --><a/>\n".repeat(20_000) + END;
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            var loaded = Workflows.parse(text, NAME, List.of());
            assertEquals(40_000, loaded.findings().size());
            var saved = Workflows.toText(loaded.workflow());
            assertEquals(saved, Workflows.toText(Workflows.parse(saved, NAME, List.of()).workflow()));
        });
    }

    @Test
    void otherLimitsCanBeSet() {
        var files = new ModelFile(1, List.of(), new Limits(1000, 2, 3));
        assertThrows(FileException.class, () -> files.read(new SourceText(NAME, ROOT + "<notes/><notes/>" + END),
                ModelPackage.Literals.WORKFLOW, List.of()));
    }
}

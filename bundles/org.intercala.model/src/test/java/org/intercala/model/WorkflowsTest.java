// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.intercala.data.DataPackage;
import org.intercala.data.Doubles;
import org.intercala.data.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowsTest {
    private static final Path NAME = Path.of("rich.workflow");
    private final DemoPackage demo = new DemoPackage();
    private final Workflow rich = RichWorkflow.create(demo);

    private Workflow parse(String text) throws FileException {
        var loaded = Workflows.parse(text, NAME, List.of(demo));
        assertEquals(List.of(), loaded.findings());
        assertFalse(loaded.readOnly());
        return loaded.workflow();
    }

    @Test
    void aWorkflowComesBackEqual() throws FileException {
        var text = Workflows.toText(rich);
        var read = parse(text);
        assertTrue(EcoreUtil.equals(rich, read));
        assertEquals(text, Workflows.toText(read));
    }

    @Test
    void theModelsDefaultIsTheVersionWritten() {
        assertEquals(Workflows.FORMAT_VERSION, ModelFactory.eINSTANCE.createWorkflow().getFormatVersion());
        assertEquals(Workflows.FORMAT_VERSION, ModelFactory.eINSTANCE.createProject().getFormatVersion());
        assertEquals(Workflows.FORMAT_VERSION, ModelFactory.eINSTANCE.createMaterial().getFormatVersion());
        assertEquals(Workflows.FORMAT_VERSION, ModelFactory.eINSTANCE.createRunRecord().getFormatVersion());
    }

    @Test
    void defaultsAreWrittenOut() {
        var text = Workflows.toText(rich);
        for (var expected : List.of("formatVersion=\"1\"", "solverVersion=\"1\"", "collapsed=\"false\"",
                "maximumIterations=\"50\"", "width=\"200\"", "radius=\"5.22 um @default\"", "mode=\"current\"",
                "adaptive=\"true\"", "tolerance=\"1.0E-6\"", "many=\"false\"")) {
            assertTrue(text.contains(expected), expected);
        }
    }

    /** Every attribute of every object is changed in turn; each change must show as exactly one changed line. */
    @Test
    void changingOneValueChangesOneLine() {
        var before = Workflows.toText(rich).split("\n");
        var changes = 0;
        for (var all = EcoreUtil.getAllContents(List.of(rich)); all.hasNext();) {
            var object = (EObject) all.next();
            for (var attribute : object.eClass().getEAllAttributes()) {
                if (attribute.isTransient()) {
                    continue;
                }
                if (attribute.isMany()) {
                    @SuppressWarnings("unchecked")
                    var list = (List<Object>) object.eGet(attribute);
                    for (var i = 0; i < list.size(); i++) {
                        var old = list.set(i, other(attribute, list.get(i)));
                        assertOneLine(before, attribute);
                        list.set(i, old);
                        changes++;
                    }
                } else if (object.eGet(attribute) != null && !attribute.isID()) {
                    var old = object.eGet(attribute);
                    object.eSet(attribute, other(attribute, old));
                    assertOneLine(before, attribute);
                    object.eSet(attribute, old);
                    changes++;
                }
            }
        }
        assertTrue(changes >= 180, "changes " + changes);
    }

    private void assertOneLine(String[] before, EAttribute attribute) {
        var after = Workflows.toText(rich).split("\n");
        assertEquals(before.length, after.length, attribute.getName());
        var differing = new ArrayList<String>();
        for (var i = 0; i < before.length; i++) {
            if (!before[i].equals(after[i])) {
                differing.add(after[i]);
            }
        }
        assertEquals(1, differing.size(), attribute.getName() + " " + differing);
    }

    private static Object other(EAttribute attribute, Object value) {
        if (attribute.getEAttributeType() instanceof EEnum choice) {
            var other = choice.getELiterals().stream().filter(l -> !l.getLiteral().equals(value.toString())).findFirst()
                    .orElseThrow();
            return other.getInstance();
        }
        return switch (value) {
            case String text -> text + " \n\"changed\" <&>";
            case Integer number -> number + 1;
            case Double number -> Double.isNaN(number) ? 0.5 : Double.isInfinite(number) ? 1.0 : number + 1;
            case Boolean flag -> !flag;
            case Quantity _ -> Quantity.parse("7 m @other");
            case Doubles _ -> Doubles.of(1, 2);
            default -> throw new AssertionError(attribute.getName() + " " + value.getClass());
        };
    }

    @Test
    void theTextDependsNeitherOnLanguageNorOnPlatform() {
        var before = Locale.getDefault();
        var text = Workflows.toText(rich);
        var separator = System.getProperty("line.separator");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            System.setProperty("line.separator", "\r\n");
            assertEquals(text, Workflows.toText(rich));
        } finally {
            Locale.setDefault(before);
            System.setProperty("line.separator", separator);
        }
        assertFalse(text.contains("\r"));
    }

    /**
     * What we write is XMI: the framework's own reader makes the same objects of it, and we read what its writer makes
     * of them.
     */
    @Test
    void theFrameworkReadsWhatWeWriteAndWeReadWhatItWrites() throws Exception {
        var set = new ResourceSetImpl();
        set.setPackageRegistry(new EPackageRegistryImpl());
        for (var ePackage : List.of(ModelPackage.eINSTANCE, DataPackage.eINSTANCE, demo.ePackage())) {
            set.getPackageRegistry().put(ePackage.getNsURI(), ePackage);
        }
        var resource = new XMIResourceImpl(URI.createURI("rich.workflow"));
        set.getResources().add(resource);
        resource.load(new ByteArrayInputStream(Workflows.toText(rich).getBytes(StandardCharsets.UTF_8)), Map.of());
        assertEquals(List.of(), resource.getErrors());
        assertTrue(EcoreUtil.equals(rich, resource.getContents().getFirst()));
        var out = new ByteArrayOutputStream();
        resource.save(out, Map.of(XMLResource.OPTION_ENCODING, "UTF-8"));
        assertTrue(EcoreUtil.equals(rich, parse(out.toString(StandardCharsets.UTF_8))));
    }

    @Test
    void aValueThatWasTakenAwayDoesNotComeBackAsDefault() throws FileException {
        ((SolverNode) rich.getNodes().getFirst()).getParameters().eSet(demo.attribute("radius"), null);
        var text = Workflows.toText(rich);
        assertTrue(text.contains("<radius xsi:nil=\"true\"/>"), text);
        assertEquals(null,
                ((SolverNode) parse(text).getNodes().getFirst()).getParameters().eGet(demo.attribute("radius")));
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreRead(@TempDir Path folder) throws Exception {
        var file = folder.resolve("windows.workflow");
        Files.writeString(file, "\uFEFF" + Workflows.toText(rich).replace("\n", "\r\n"));
        var loaded = Workflows.load(file, List.of(demo));
        assertEquals(Workflows.toText(rich), Workflows.toText(loaded.workflow()));
    }

    @Test
    void projectMaterialAndRecordComeBack(@TempDir Path folder) throws Exception {
        var project = ModelFactory.eINSTANCE.createProject();
        project.setName("Project");
        project.getAuthors().addAll(List.of("A. Author", "B. Author", "A. Author"));
        Workflows.saveProject(project, folder.resolve(Workflows.PROJECT_FILE));
        assertTrue(EcoreUtil.equals(project, Workflows.loadProject(folder.resolve(Workflows.PROJECT_FILE)).root()));

        var material = ModelFactory.eINSTANCE.createMaterial();
        material.setName("set");
        var source = (SolverNode) rich.getNodes().getFirst();
        var overrides = (EReference) demo.parameters.getEStructuralFeature("overrides");
        material.setParameters(
                EcoreUtil.copy((org.intercala.data.CellParameterSet) source.getParameters().eGet(overrides)));
        Workflows.saveMaterial(material, folder.resolve("set.material"));
        var content = Workflows.loadMaterial(folder.resolve("set.material"));
        assertEquals(List.of(), content.findings());
        assertTrue(EcoreUtil.equals(material, content.root()));

        var record = ModelFactory.eINSTANCE.createRunRecord();
        record.setId("run1");
        record.getSettings().add("temperature=320 K");
        var run = ModelFactory.eINSTANCE.createNodeRun();
        run.setNode("sweep/spm");
        var finding = ModelFactory.eINSTANCE.createFinding();
        finding.setMessage("message");
        run.getFindings().add(finding);
        record.getNodes().add(run);
        Workflows.saveRecord(record, folder.resolve("run.record"));
        var back = Workflows.loadRecord(folder.resolve("run.record")).root();
        assertTrue(EcoreUtil.equals(record, back));
        assertTrue(Double.isNaN(back.getNodes().getFirst().getFindings().getFirst().getResidual()));
    }

    @Test
    void unsavableContentIsRefusedAndTheOldFileStays(@TempDir Path folder) throws Exception {
        var file = folder.resolve("rich.workflow");
        Workflows.save(rich, file);
        var before = Files.readString(file);
        rich.setName("bell\u0007");
        var e = assertThrows(FileException.class, () -> Workflows.save(rich, file));
        assertTrue(e.getMessage().contains("name of the workflow") && e.getMessage().contains("U+0007")
                && e.getMessage().contains("column 5"), e.getMessage());
        rich.setName("half \uD83D");
        assertThrows(FileException.class, () -> Workflows.save(rich, file));
        rich.setName("rich");
        var link = rich.getLinks().getFirst();
        link.setTarget(ModelFactory.eINSTANCE.createPort());
        e = assertThrows(FileException.class, () -> Workflows.save(rich, file));
        assertTrue(e.getMessage().contains("target of the link"), e.getMessage());
        var other = RichWorkflow.create(demo);
        link.setTarget(RichWorkflow.port(other, "cell.balance"));
        e = assertThrows(FileException.class, () -> Workflows.save(rich, file));
        assertTrue(e.getMessage().contains("'cell.balance', which is not part of it"), e.getMessage());
        assertEquals(before, Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void theGlobalRegistryIsNotAsked() throws Exception {
        assertNotNull(demo.ePackage());
        EPackage.Registry.INSTANCE.put(DemoPackage.URI, demo.ePackage());
        try {
            var loaded = Workflows.parse(Workflows.toText(rich), NAME, List.of());
            var node = (SolverNode) loaded.workflow().getNodes().getFirst();
            assertEquals(null, node.getParameters());
            assertTrue(node.getUnknownParameters().startsWith("<parameters"));
        } finally {
            EPackage.Registry.INSTANCE.remove(DemoPackage.URI);
        }
        // nor are packages registered that others look up by a file's text
        assertFalse(EPackage.Registry.INSTANCE.containsKey(DemoPackage.URI));
    }
}

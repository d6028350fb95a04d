// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.intercala.data.DataObjects.contentHash;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class DataObjectsTest {

    private static Diffusivity diffusivity() {
        var object = DataFactory.eINSTANCE.createDiffusivity();
        object.setName("D of NMC");
        object.setKind(DiffusivityKind.JUMP);
        object.setValue(Functions.expression("1e-14*(1 - x)", "m2/s", Functions.variable("x", "1", 0, 1)));
        object.setActivationEnergy(Quantity.parse("30.3(2) kJ/mol @chen2020"));
        object.setReferenceTemperature(Quantity.parse("298.15 K"));
        object.getValidity().add(DataObjects.range("x", 0.01, 0.99, "1"));
        object.getLineage().add(DataObjects.lineage("freeEnergy", "LFP", "node1", "abc"));
        return object;
    }

    /**
     * The bytes that are hashed are part of every stored run: if this literal has to change, old caches become invalid.
     */
    @Test
    void hashIsStable() {
        assertEquals("71391fd164d1bb43d2e4aed255f24eb94dd8258a323d406025046aaf13f5231f",
                contentHash(DataObjects.scalar("t", Quantity.parse("3567.695(3) s @run"))));
        assertEquals("8815d05c9dc50af8123c3d83239105b85b222c6179400eca255200a483f34e7b", contentHash(diffusivity()));
        var table = DataFactory.eINSTANCE.createTable();
        table.getColumns().add(DataObjects.column("x", "x", "1", 0, 0.5, 1));
        table.getColumns().add(DataObjects.column("U", "U", "mV", 3400, 3422, Double.NaN));
        assertEquals("4508d67c149b0a7831dc8c18524b851c7edd7eb9cebb44e5d47c01d1a9e91904", contentHash(table));
    }

    @Test
    void unitsOfTheSameValueDoNotMatter() {
        for (var text : List.of("30300(200) J/mol", "30.30(20) kJ/mol", "3.03(2)e7 mJ mol-1")) {
            assertSame(o -> o.setActivationEnergy(Quantity.parse(text)));
        }
        assertSame(o -> o.setReferenceTemperature(Quantity.parse("25 °C @default")));
        assertSame(o -> o.getValidity().set(0, DataObjects.range("x", 1, 99, "%")));
        var volts = DataObjects.column("U", "U", "V", 3.4, 3.422);
        var millivolts = DataObjects.column("U", "Ψ", "mV", 3400, 3422);
        assertEquals(contentHash(volts), contentHash(millivolts));
        millivolts.setUncertainty(Doubles.of(1, 2));
        assertNotEquals(contentHash(volts), contentHash(millivolts));
        volts.setUncertainty(Doubles.of(0.001, 0.002));
        assertEquals(contentHash(volts), contentHash(millivolts));
        var inCelsius = DataObjects.column("T", "T", "°C", 25);
        var inKelvin = DataObjects.column("T", "T", "K", 298.15);
        inCelsius.setUncertainty(Doubles.of(0.5));
        inKelvin.setUncertainty(Doubles.of(0.5));
        assertEquals(contentHash(inKelvin), contentHash(inCelsius));
    }

    @Test
    void storyIsNoContent() {
        assertSame(o -> o.setName("another"));
        assertSame(o -> o.setDescription("text"));
        assertSame(o -> o.setOrigin("me"));
        assertSame(o -> o.getLineage().clear());
        assertSame(o -> o.setActivationEnergy(o.getActivationEnergy().withOrigin("")));
        assertSame(o -> o.getValue().setOrigin("marquis2019"));
        assertSame(o -> o.getValue().setName("top"));
        assertSame(o -> o.getValue().setExpression("  1e-14*(1 - x) "));
        assertSame(o -> o.getValue().setConstant(Quantity.parse("1 m")));
        var set = DataFactory.eINSTANCE.createCellParameterSet();
        var before = contentHash(set);
        set.getBibliography().add(DataFactory.eINSTANCE.createCitation());
        assertEquals(before, contentHash(set));
    }

    @Test
    void contentCounts() {
        var hashes = new HashSet<String>();
        hashes.add(contentHash(diffusivity()));
        var changes = List.<Consumer<Diffusivity>>of(o -> o.setKind(DiffusivityKind.TRACER),
                o -> o.setActivationEnergy(Quantity.parse("30.3 kJ/mol")),
                o -> o.setActivationEnergy(Quantity.parse("30.3(3) kJ/mol")),
                o -> o.setActivationEnergy(Quantity.parse("30.3000000000001(2000000000000) kJ/mol")),
                o -> o.setActivationEnergy(Quantity.parse("30300(200) J")), o -> o.setActivationEnergy(null),
                o -> o.getValidity().clear(), o -> o.getValidity().getFirst().setUpper(0.98),
                o -> o.getValidity().getFirst().setVariable("y"), o -> o.getValue().setExpression("1e-14*(1-x)"),
                o -> o.getValue().setUnit("cm2/s"), o -> o.getValue().getVariables().getFirst().setName("y"),
                o -> o.getValue().getVariables().getFirst().setUnit("%"),
                o -> o.getValue().getVariables().getFirst().setUpper(0.9),
                o -> o.getValue().setKind(FunctionKind.CONSTANT), o -> o.getValue().setKind(FunctionKind.PORT),
                o -> o.getValue().getFunctions().add(Functions.constant(Quantity.of(1, "1"))), o -> o.setValue(null));
        for (var change : changes) {
            var object = diffusivity();
            change.accept(object);
            hashes.add(contentHash(object));
        }
        assertEquals(changes.size() + 1, hashes.size());
    }

    @Test
    void tablesHashTheirSiValues() {
        var volts = Functions.table(Functions.variable("c", "mol/m3"), "V", new double[] { 0, 1000 },
                new double[] { 3, 3.5 }, Interpolation.LINEAR, Extrapolation.ERROR);
        var millivolts = Functions.table(Functions.variable("conc", "mol/l"), "mV", new double[] { 0, 1 },
                new double[] { 3000, 3500 }, Interpolation.LINEAR, Extrapolation.ERROR);
        assertEquals(contentHash(volts), contentHash(millivolts));
        millivolts.getTable().setInterpolation(Interpolation.CUBIC);
        assertNotEquals(contentHash(volts), contentHash(millivolts));
        millivolts.getTable().setInterpolation(Interpolation.LINEAR);
        millivolts.getTable().setExtrapolation(Extrapolation.LINEAR);
        assertNotEquals(contentHash(volts), contentHash(millivolts));
    }

    @Test
    void nameOfACalledFunctionCounts() {
        var outer = Functions.expression("f(x)", "1", Functions.variable("x", "1"));
        outer.getFunctions().add(Functions.constant(Quantity.of(1, "1")));
        outer.getFunctions().getFirst().setName("f");
        var before = contentHash(outer);
        outer.getFunctions().getFirst().setName("g");
        assertNotEquals(before, contentHash(outer));
    }

    @Test
    void defaultsWrittenOutChangeNothing() {
        var object = DataFactory.eINSTANCE.createDiffusivity();
        var before = contentHash(object);
        object.setKind(DiffusivityKind.CHEMICAL);
        assertEquals(before, contentHash(object));
        assertEquals(contentHash(diffusivity()), contentHash(EcoreUtil.copy(diffusivity())));
    }

    @Test
    void variableWithoutValueIsRefused() {
        var e = assertThrows(IllegalArgumentException.class,
                () -> contentHash(DataObjects.scalar("t", Quantity.variable("time"))));
        assertEquals(
                "Scalar.value is the variable time without a value; replace variables by their values before the "
                        + "content is hashed",
                e.getMessage());
    }

    /** Classes of a plug-in: references inside the object count by position, references out of it are refused. */
    @Test
    void referencesOfOtherPackages() {
        var itemPackage = EcoreFactory.eINSTANCE.createEPackage();
        itemPackage.setName("p");
        itemPackage.setNsURI("https://example.org/p");
        var type = EcoreFactory.eINSTANCE.createEClass();
        type.setName("Item");
        itemPackage.getEClassifiers().add(type);
        var children = EcoreFactory.eINSTANCE.createEReference();
        children.setName("children");
        children.setEType(type);
        children.setContainment(true);
        children.setUpperBound(-1);
        var target = EcoreFactory.eINSTANCE.createEReference();
        target.setName("target");
        target.setEType(type);
        var flags = EcoreFactory.eINSTANCE.createEAttribute();
        flags.setName("flags");
        flags.setEType(EcorePackage.Literals.EINT);
        flags.setUpperBound(-1);
        var derived = EcoreFactory.eINSTANCE.createEAttribute();
        derived.setName("derived");
        derived.setEType(EcorePackage.Literals.ESTRING);
        derived.setDerived(true);
        type.getEStructuralFeatures().addAll(List.of(children, target, flags, derived));
        var root = EcoreUtil.create(type);
        var first = EcoreUtil.create(type);
        var second = EcoreUtil.create(type);
        root.eSet(children, List.of(first, second));
        first.eSet(target, second);
        first.eSet(flags, List.of(1, 2));
        var toSecond = contentHash(root);
        first.eSet(target, first);
        assertNotEquals(toSecond, contentHash(root));
        first.eSet(target, second);
        assertEquals(toSecond, contentHash(root));
        first.eSet(derived, "follows from the rest");
        assertEquals(toSecond, contentHash(root));
        first.eSet(flags, List.of(12));
        assertNotEquals(toSecond, contentHash(root));
        EObject outside = EcoreUtil.create(type);
        first.eSet(target, outside);
        assertEquals("Item.target refers to an object outside the hashed content",
                assertThrows(IllegalArgumentException.class, () -> contentHash(root)).getMessage());
    }

    @Test
    void factories() {
        var range = DataObjects.range("T", 20, 60, "°C");
        assertEquals("T 20.0 60.0 °C",
                range.getVariable() + " " + range.getLower() + " " + range.getUpper() + " " + range.getUnit());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> DataObjects.range("x", 1, 0, "1")).getMessage()
                .contains("validity of x: lower bound 1.0 exceeds upper bound 0.0 1"));
        assertThrows(IllegalArgumentException.class, () -> DataObjects.range("x", Double.NaN, 0, "1"));
        assertThrows(TextFormatException.class, () -> DataObjects.column("x", "x", "foo", 1));
        assertArrayEquals(new double[] { 5.22e-6, 1e-9 },
                DataObjects.si(DataObjects.column("r", "r", "um", 5.22, 0.001)));
        assertArrayEquals(new double[0], DataObjects.si(DataFactory.eINSTANCE.createColumn()));
        var lineage = DataObjects.lineage("freeEnergy", "LFP", "n1", "");
        assertEquals("freeEnergy LFP n1 ",
                String.join(" ", lineage.getRole(), lineage.getName(), lineage.getKey(), lineage.getHash()));
    }

    private static void assertSame(Consumer<Diffusivity> change) {
        var object = diffusivity();
        change.accept(object);
        assertEquals(contentHash(diffusivity()), contentHash(object));
    }
}

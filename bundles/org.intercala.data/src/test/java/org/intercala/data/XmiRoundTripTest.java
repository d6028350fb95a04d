// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;

class XmiRoundTripTest {

    private static CellParameterSet set() {
        var set = DataFactory.eINSTANCE.createCellParameterSet();
        set.setName("Chen & others <2020>");
        set.setNominalCapacity(Quantity.parse("5(1) A·h @chen2020"));
        set.setAmbientTemperature(Quantity.parse("=temperature"));
        set.setReferenceTemperature(Quantity.parse("25 °C @default"));
        var positive = DataFactory.eINSTANCE.createElectrodeParameters();
        positive.setParticleRadius(Quantity.parse("5.22 µm @chen2020"));
        positive.setReactionRateConstant(Quantity.parse("3.42e-6 A/m2*(m3/mol)^1.5 @chen2020"));
        var diffusivity = Functions.table(Functions.variable("x", "1", 0, 1), "nm2/ms",
                new double[] { 0, 0.1 + 0.2, 1 }, new double[] { 1e-15, 4.9e-324, 3 }, Interpolation.CUBIC,
                Extrapolation.CONSTANT);
        positive.setDiffusivity(diffusivity);
        var potential = Functions.expression("if(x < 0.5, 3.4, U(x))", "V", Functions.variable("x", "1", 0, 1),
                Functions.variable("T", "K"));
        potential.setOrigin("chen2020");
        var inner = Functions.constant(Quantity.parse("3.422(1) V"));
        inner.setName("U");
        potential.getFunctions().add(inner);
        positive.setOpenCircuitPotential(potential);
        positive.setEntropicCoefficient(Functions.port("entropy"));
        set.setPositiveElectrode(positive);
        set.getLineage().add(DataObjects.lineage("materialSet", "Chen", "org.intercala.chen2020", ""));
        return set;
    }

    @Test
    void everythingComesBack() throws IOException {
        var loaded = load(save(set()));
        assertTrue(EcoreUtil.equals(set(), loaded));
        var electrode = ((CellParameterSet) loaded).getPositiveElectrode();
        assertEquals(5.22e-6, electrode.getParticleRadius().si());
        assertEquals(Doubles.of(0, 0.1 + 0.2, 1), electrode.getDiffusivity().getTable().getX());
        assertEquals(FunctionKind.PORT, electrode.getEntropicCoefficient().getKind());
        assertEquals(save(set()), save(loaded));
    }

    @Test
    void quantityIsReadableInTheFile() throws IOException {
        var text = save(set());
        assertTrue(text.contains("particleRadius=\"5.22 µm @chen2020\""), text);
        assertTrue(text.contains("nominalCapacity=\"5(1) A·h @chen2020\""), text);
        assertTrue(text.contains("ambientTemperature=\"=temperature\""), text);
        assertTrue(text.contains("x=\"0 0.30000000000000004 1\""), text);
    }

    @Test
    void hashSurvivesTheFile() throws IOException {
        var set = set();
        set.setAmbientTemperature(null);
        assertEquals(DataObjects.contentHash(set), DataObjects.contentHash(load(save(set))));
    }

    @Test
    void unreadableQuantityNamesTextAndLine() throws IOException {
        var text = save(set()).replace("5.22 µm", "5.22 µmm");
        var e = assertThrows(IOException.class, () -> load(text));
        assertTrue(e.getMessage().contains("Value '5.22 µmm @chen2020' is not legal. (memory:/set.xmi, "),
                e.getMessage());
        var cause = assertInstanceOf(IllegalValueException.class, e.getCause());
        assertEquals(DataPackage.Literals.ELECTRODE_PARAMETERS__PARTICLE_RADIUS, cause.getFeature());
        var reason = assertInstanceOf(TextFormatException.class, cause.getCause());
        assertTrue(reason.getMessage().startsWith("'5.22 µmm @chen2020' is not a quantity: unknown unit 'µmm'"),
                reason.getMessage());
    }

    private static CellResponse response() {
        var response = DataFactory.eINSTANCE.createCellResponse();
        response.setTermination("end time");
        var profiles = DataFactory.eINSTANCE.createProfiles();
        profiles.setPosition(DataObjects.column("position", "x", "m", 0, 1e-5, 2e-5));
        profiles.setTime(DataObjects.column("time", "t", "s", 0, 10));
        profiles.setVoltage(DataObjects.column("voltage", "V", "V", 4.1, 4));
        var layer = DataFactory.eINSTANCE.createProfileLayer();
        layer.setName("negative electrode");
        layer.setElectrode(true);
        layer.setLast(1);
        profiles.getLayers().add(layer);
        var field = DataFactory.eINSTANCE.createProfileField();
        field.setName("reactionCurrentDensity");
        field.setUnit("A/m2");
        field.setElectrodesOnly(true);
        field.setValues(Doubles.of(1, 2, Double.NaN, 3, 4, Double.NaN));
        profiles.getFields().add(field);
        response.setProfiles(profiles);
        return response;
    }

    @Test
    void profilesComeBack() throws IOException {
        var text = save(response());
        assertTrue(text.contains("values=\"1 2 NaN 3 4 NaN\""), text);
        var loaded = (CellResponse) load(text);
        assertTrue(EcoreUtil.equals(response(), loaded));
        assertEquals(DataObjects.contentHash(response()), DataObjects.contentHash(loaded));
        loaded.getProfiles().getFields().getFirst().setUnit("mA/cm2");
        assertNotEquals(DataObjects.contentHash(response()), DataObjects.contentHash(loaded));
    }

    /** A response that was saved before there were profiles. */
    @Test
    void olderResponseOpens() throws IOException {
        var older = response();
        older.setProfiles(null);
        var text = save(older);
        assertFalse(text.contains("rofile"), text);
        var loaded = (CellResponse) load(text);
        assertNull(loaded.getProfiles());
        assertEquals("end time", loaded.getTermination());
    }

    @Test
    void nullIsNoText() {
        var factory = DataFactory.eINSTANCE;
        for (var type : new EDataType[] { DataPackage.Literals.QUANTITY, DataPackage.Literals.DOUBLES }) {
            assertNull(factory.createFromString(type, null));
            assertNull(factory.convertToString(type, null));
        }
    }

    private static String save(EObject object) throws IOException {
        var resource = new XMIResourceImpl(URI.createURI("memory:/set.xmi"));
        resource.getContents().add(EcoreUtil.copy(object));
        var bytes = new ByteArrayOutputStream();
        resource.save(bytes, Map.of(XMIResource.OPTION_ENCODING, "UTF-8"));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static EObject load(String text) throws IOException {
        var resource = new XMIResourceImpl(URI.createURI("memory:/set.xmi"));
        new ResourceSetImpl().getResources().add(resource);
        resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
        return resource.getContents().getFirst();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xmi.impl.XMLParserPoolImpl;
import org.intercala.data.DataObject;
import org.intercala.data.DataPackage;
import org.intercala.model.ModelPackage;

/** Objects as deterministic XMI bytes, and back. Thread-safe. */
final class ObjectFiles {

    private static final Map<String, Boolean> HARDENED = Map.of(
            "http://apache.org/xml/features/disallow-doctype-decl", true,
            "http://xml.org/sax/features/external-general-entities", false,
            "http://xml.org/sax/features/external-parameter-entities", false);

    private final EPackage.Registry packages = new org.eclipse.emf.ecore.impl.EPackageRegistryImpl();
    private final XMLParserPoolImpl parsers = new XMLParserPoolImpl();

    /** @param known packages beside those of data objects and run records */
    ObjectFiles(final Collection<EPackage> known) {
        packages.put(DataPackage.eNS_URI, DataPackage.eINSTANCE);
        packages.put(ModelPackage.eNS_URI, ModelPackage.eINSTANCE);
        known.forEach(each -> packages.put(each.getNsURI(), each));
    }

    /**
     * Bytes of an object tree, values that equal the default written out; the object is not modified. The lineage of a
     * data object is left out: it belongs to the run, and the record of the run has it.
     *
     * @throws IllegalArgumentException when it holds what cannot be written, for example a reference to elsewhere
     */
    byte[] write(final EObject object) {
        final var resource = new XMIResourceImpl();
        resource.setEncoding("UTF-8");
        final EObject copy = EcoreUtil.copy(object);
        if (copy instanceof final DataObject data) {
            data.getLineage().clear();
        }
        resource.getContents().add(copy);
        final var out = new ByteArrayOutputStream();
        final Map<Object, Object> options = new HashMap<>();
        options.put(XMLResource.OPTION_KEEP_DEFAULT_CONTENT, Boolean.TRUE);
        try {
            resource.save(out, options);
        } catch (final IOException | RuntimeException unfit) {
            throw new IllegalArgumentException("a " + object.eClass().getName() + " cannot be written to a file: "
                    + unfit.getMessage(), unfit);
        }
        return out.toByteArray();
    }

    /**
     * The object tree that the bytes hold.
     *
     * @param source where the bytes come from, for messages
     */
    EObject read(final byte[] bytes, final String source) throws IOException {
        final var resources = new ResourceSetImpl();
        resources.setPackageRegistry(packages);
        final var resource = new XMIResourceImpl(URI.createURI("memory:/object"));
        resources.getResources().add(resource);
        final Map<Object, Object> options = new HashMap<>();
        options.put(XMLResource.OPTION_PARSER_FEATURES, HARDENED);
        options.put(XMLResource.OPTION_USE_PARSER_POOL, parsers);
        try {
            resource.load(new ByteArrayInputStream(bytes), options);
        } catch (final IOException | RuntimeException malformed) {
            throw new IOException(source + " cannot be read: " + malformed.getMessage(), malformed);
        }
        if (resource.getContents().size() != 1) {
            throw new IOException(source + " holds " + resource.getContents().size() + " objects instead of one");
        }
        final EObject object = resource.getContents().getFirst();
        resource.getContents().clear();
        return object;
    }
}

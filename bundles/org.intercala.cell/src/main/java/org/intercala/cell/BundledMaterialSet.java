// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.CellParameterSet;
import org.intercala.model.Material;
import org.intercala.model.Workflows;
import org.intercala.solver.MaterialSet;

/**
 * A material set whose values lie in a {@code *.material} file of this bundle. The file is read once, when it is first
 * needed.
 */
abstract class BundledMaterialSet implements MaterialSet {

    private final String id;
    private final int version;
    private final String file;
    private volatile Material material;

    /** @param file path from the root of the bundle */
    BundledMaterialSet(String id, int version, String file) {
        this.id = id;
        this.version = version;
        this.file = file;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final int version() {
        return version;
    }

    @Override
    public final String label() {
        return material().getName();
    }

    @Override
    public final String description() {
        return material().getDescription();
    }

    @Override
    public final CellParameterSet load() {
        return EcoreUtil.copy(material().getParameters());
    }

    /** Two threads that come first may both read it; the copies are equal. */
    private Material material() {
        if (material == null) {
            material = read();
        }
        return material;
    }

    private Material read() {
        try (var stream = BundledMaterialSet.class.getResourceAsStream("/" + file)) {
            if (stream == null) {
                throw new IOException(file + " is missing in the bundle");
            }
            return Workflows.parseMaterial(new String(stream.readAllBytes(), StandardCharsets.UTF_8), Path.of(file))
                    .root();
        } catch (IOException broken) {
            throw new UncheckedIOException("material set " + id + " cannot be read: " + broken.getMessage(), broken);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.internal.Limits;
import org.intercala.model.internal.ModelFile;
import org.intercala.model.internal.ModelWriter;
import org.intercala.model.internal.SourceText;
import org.intercala.model.internal.UnknownContent;

/**
 * Reads and writes the files of a project. They are XMI with one attribute a line and defaults written out, so that
 * changing a value changes one line. <p>Reading is strict in what it knows and careful with what it does not: a value
 * that cannot be read is refused with file, line and cause; content that this installation does not know (a solver that
 * is not installed, an attribute of a later version) is kept to the letter, reported as a finding, and written back
 * unchanged. Document types and entities are refused, and files beyond 64 MiB.
 */
public final class Workflows {
    /** Version of the file format that is written. */
    public static final int FORMAT_VERSION = 1;
    /** Name of the file at the root of a project. */
    public static final String PROJECT_FILE = "project.intercala";

    private static final ModelFile FILES = new ModelFile(FORMAT_VERSION, List.of(), Limits.DEFAULT);

    /**
     * A workflow with what there is to say about it. @param readOnly whether the file is of a newer format and must not
     * be saved
     */
    public record Loaded(Workflow workflow, List<Finding> findings, boolean readOnly) {}

    /** Content of another file. @param readOnly whether the file is of a newer format and must not be saved */
    public record Content<T extends EObject>(T root, List<Finding> findings, boolean readOnly) {}

    private Workflows() {}

    /**
     * @param packages parameter packages of the installed solvers; nodes of others become placeholders
     * @throws FileException naming file, line, column, cause and remedy
     */
    public static Loaded load(Path file, Collection<? extends ModelPackageProvider> packages) throws FileException {
        return loaded(SourceText.read(file, Limits.DEFAULT), packages);
    }

    /** As {@link #load}, from a text. @param name stands in messages for the file */
    public static Loaded parse(String text, Path name, Collection<? extends ModelPackageProvider> packages)
            throws FileException {
        return loaded(new SourceText(name, text), packages);
    }

    /**
     * A copy with all it contains, also with what the file held that this installation does not know, which
     * {@link EcoreUtil#copy} leaves behind.
     */
    public static <T extends EObject> T copy(T object) {
        return copy(List.of(object)).getFirst();
    }

    /** Copies of several objects; what refers to one of them refers to its copy, the rest to what it did before. */
    public static <T extends EObject> List<T> copy(Collection<? extends T> objects) {
        var copier = new EcoreUtil.Copier();
        var copies = List.<T>copyOf(copier.copyAll(objects));
        copier.copyReferences();
        UnknownContent.copy(copier);
        return copies;
    }

    private static Loaded loaded(SourceText source, Collection<? extends ModelPackageProvider> packages)
            throws FileException {
        var content = FILES.read(source, ModelPackage.Literals.WORKFLOW, packages);
        return new Loaded((Workflow) content.root(), content.findings(), content.newer());
    }

    public static Content<Project> loadProject(Path file) throws FileException {
        return load(file, ModelPackage.Literals.PROJECT, Project.class);
    }

    public static Content<Material> loadMaterial(Path file) throws FileException {
        return load(file, ModelPackage.Literals.MATERIAL, Material.class);
    }

    public static Content<RunRecord> loadRecord(Path file) throws FileException {
        return load(file, ModelPackage.Literals.RUN_RECORD, RunRecord.class);
    }

    /**
     * A material set that is not a file of its own, such as one inside a plug-in. @param name stands in messages for
     * the file
     */
    public static Content<Material> parseMaterial(String text, Path name) throws FileException {
        return content(new SourceText(name, text), ModelPackage.Literals.MATERIAL, Material.class);
    }

    private static <T extends EObject> Content<T> load(Path file, EClass eClass, Class<T> type) throws FileException {
        return content(SourceText.read(file, Limits.DEFAULT), eClass, type);
    }

    private static <T extends EObject> Content<T> content(SourceText source, EClass eClass, Class<T> type)
            throws FileException {
        var content = FILES.read(source, eClass, List.of());
        return new Content<>(type.cast(content.root()), content.findings(), content.newer());
    }

    /** Writes the file as a whole or not at all. */
    public static void save(Workflow workflow, Path file) throws FileException {
        save(workflow, workflow.getFormatVersion(), file);
    }

    public static void saveProject(Project project, Path file) throws FileException {
        save(project, project.getFormatVersion(), file);
    }

    public static void saveMaterial(Material material, Path file) throws FileException {
        save(material, material.getFormatVersion(), file);
    }

    public static void saveRecord(RunRecord record, Path file) throws FileException {
        save(record, record.getFormatVersion(), file);
    }

    private static void save(EObject root, int formatVersion, Path file) throws FileException {
        if (formatVersion > FORMAT_VERSION) {
            throw new FileException(file,
                    "it has format version " + formatVersion + ", newer than " + FORMAT_VERSION
                            + ", and is open for reading only.",
                    "Install a newer version of Intercala to change it.", null);
        }
        String text;
        try {
            text = toText(root);
        } catch (IllegalArgumentException e) {
            throw new FileException(file, "it was not saved: " + e.getMessage() + ".", "The old file is unchanged.", e);
        }
        AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The text of a workflow, project, material, run record or data object as it stands in a file.
     * @throws IllegalArgumentException for content that XML cannot hold or a reference out of it
     */
    public static String toText(EObject root) {
        return ModelWriter.write(root);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.codegen;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;

/**
 * Generates the Java code of one bundle's EMF models: every {@code model/*.genmodel} of the bundle folder given as the
 * first argument, into the bundle's {@code src-gen/}. Models of sibling bundles are found as
 * {@code platform:/resource/<bundle>/…}.
 */
public final class GenerateModel {

    private static final String SUPPRESS = "@SuppressWarnings(\"all\")";
    private static final Pattern TYPE = Pattern.compile("^public (abstract )?(class|interface|enum) ",
            Pattern.MULTILINE);

    private GenerateModel() {
    }

    public static void main(final String[] args) throws IOException {
        final Path bundle = Path.of(args[0]).toAbsolutePath().normalize();
        EcorePlugin.ExtensionProcessor.process(null);
        registerBundles(bundle.getParent());
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI,
                GenModelGeneratorAdapterFactory.DESCRIPTOR);
        final String bundleName = bundle.getFileName().toString();
        try (DirectoryStream<Path> models = Files.newDirectoryStream(bundle.resolve("model"), "*.genmodel")) {
            for (final Path model : models) {
                generate(URI.createPlatformResourceURI(bundleName + "/model/" + model.getFileName(), true));
            }
        }
        suppressWarnings(bundle.resolve("src-gen"));
    }

    /** Warnings fail the build; what the generator writes is not ours to mend. */
    private static void suppressWarnings(final Path generated) throws IOException {
        try (Stream<Path> files = Files.walk(generated)) {
            for (final Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                final String text = Files.readString(file);
                if (!text.contains(SUPPRESS)) {
                    Files.writeString(file, TYPE.matcher(text).replaceFirst(SUPPRESS + "\n$0"));
                }
            }
        }
    }

    private static void registerBundles(final Path bundles) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(bundles, Files::isDirectory)) {
            for (final Path folder : folders) {
                EcorePlugin.getPlatformResourceMap().put(folder.getFileName().toString(),
                        URI.createFileURI(folder + "/"));
            }
        }
    }

    private static void generate(final URI uri) {
        final ResourceSet resources = new ResourceSetImpl();
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(true));
        final GenModel model = (GenModel) resources.getResource(uri, true).getContents().getFirst();
        model.reconcile();
        model.setCanGenerate(true);
        model.setValidateModel(true);
        refuse(Diagnostician.INSTANCE.validate(model), uri);
        final Generator generator = new Generator();
        generator.setInput(model);
        refuse(generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor()), uri);
    }

    private static void refuse(final Diagnostic diagnostic, final URI uri) {
        if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
            final StringBuilder text = new StringBuilder("Code generation failed for ").append(uri);
            append(diagnostic, text);
            throw new IllegalStateException(text.toString());
        }
    }

    private static void append(final Diagnostic diagnostic, final StringBuilder text) {
        text.append("\n  ").append(diagnostic.getMessage());
        diagnostic.getChildren().forEach(child -> append(child, text));
    }
}

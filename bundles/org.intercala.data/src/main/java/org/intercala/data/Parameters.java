// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * The parameter annotations of EMF classes, and validation against them. Keys: {@code unit}, {@code lower},
 * {@code upper}, {@code lowerExclusive}, {@code upperExclusive}, {@code positive} (above 0), {@code symbol},
 * {@code label}, {@code required}, {@code file} (true or optional), {@code flatten},
 * {@code lines}, {@code empty} (what no value means), {@code usedWhen} (values of other features, without which it has
 * no effect: {@code start=stateOfCharge}, several values between commas, several conditions between blanks).
 */
public final class Parameters {
    public static final String ANNOTATION = "https://intercala.org/parameter";

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private Parameters() {}

    /**
     * The annotated features of a class, those of its super types first.
     * @throws IllegalStateException naming class and feature where an annotation has an unreadable unit or bound
     */
    public static List<ParameterFeature> of(EClass type) {
        return type.getEAllStructuralFeatures().stream().filter(f -> f.getEAnnotation(ANNOTATION) != null)
                .map(Parameters::of).toList();
    }

    /** The annotation of one feature; without annotation: no unit, no bounds. */
    public static ParameterFeature of(EStructuralFeature feature) {
        var name = feature.getEContainingClass().getName() + "." + feature.getName();
        var unit = text(feature, "unit");
        var positive = flag(feature, "positive");
        var lower = positive ? 0 : bound(feature, name, "lower", Double.NEGATIVE_INFINITY);
        var upper = bound(feature, name, "upper", Double.POSITIVE_INFINITY);
        try {
            Units.parse(unit);
        } catch (TextFormatException e) {
            throw new IllegalStateException(name + ": annotation unit: " + e.getMessage(), e);
        }
        if (!(lower <= upper)) {
            throw new IllegalStateException(name + ": annotation lower " + lower + " exceeds upper " + upper);
        }
        var label = text(feature, "label");
        var documentation = EcoreUtil.getDocumentation(feature);
        var file = text(feature, "file");
        return new ParameterFeature(feature, unit, lower, upper, positive || flag(feature, "lowerExclusive"),
                flag(feature, "upperExclusive"), text(feature, "symbol"),
                label.isEmpty() ? label(feature.getName()) : label, documentation == null ? "" : documentation,
                flag(feature, "required"), isFile(file), file.equals("optional"),
                flag(feature, "flatten"), flag(feature, "lines"), text(feature, "empty"));
    }

    /** A file that a parameter names. @param path as typed, not empty */
    public record NamedFile(EStructuralFeature feature, String path) {
    }

    /** All files that an object and its contents name, in the order of their features. */
    public static List<NamedFile> files(EObject object) {
        var files = new ArrayList<NamedFile>();
        collectFiles(object, files);
        object.eAllContents().forEachRemaining(each -> collectFiles(each, files));
        return files;
    }

    private static void collectFiles(EObject object, List<NamedFile> files) {
        for (var feature : object.eClass().getEAllStructuralFeatures()) {
            if (isFile(text(feature, "file"))) {
                var value = object.eGet(feature);
                for (var each : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
                    if (!each.toString().isEmpty()) {
                        files.add(new NamedFile(feature, each.toString()));
                    }
                }
            }
        }
    }

    /** The feature by whose value another has no effect; empty where it has one. */
    public static Optional<EStructuralFeature> unusedBy(EObject owner, EStructuralFeature feature) {
        for (var condition : text(feature, "usedWhen").split(" ")) {
            var at = condition.indexOf('=');
            if (at > 0) {
                var other = owner.eClass().getEStructuralFeature(condition.substring(0, at));
                var value = owner.eGet(other);
                var now = value == null ? ""
                        : value instanceof Enumerator choice ? choice.getLiteral() : value.toString().strip();
                if (!List.of(condition.substring(at + 1).split(",", -1)).contains(now)) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    private static String text(EStructuralFeature feature, String key) {
        var value = EcoreUtil.getAnnotation(feature, ANNOTATION, key);
        return value == null ? "" : value;
    }

    private static boolean isFile(String flag) {
        return flag.equals("true") || flag.equals("optional");
    }

    private static boolean flag(EStructuralFeature feature, String key) {
        return text(feature, key).equals("true");
    }

    private static double bound(EStructuralFeature feature, String name, String key, double otherwise) {
        var value = text(feature, key);
        try {
            return value.isEmpty() ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(name + ": annotation " + key + " '" + value + "' is no number", e);
        }
    }

    /** maximumConcentration becomes Maximum concentration. */
    private static String label(String name) {
        var words = WORDS.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * Checks all annotated features of an object and of what it contains: required values, dimensions, bounds, NaN,
     * function values with their units, expressions and tables. Variables are checked once they have their value, the
     * values of an expression where a solver evaluates it.
     * @return what is not allowed, in the order of the features; empty if all is well
     */
    public static List<Violation> validate(EObject object) {
        var violations = new ArrayList<Violation>();
        validate(object, "", "", violations);
        return List.copyOf(violations);
    }

    /** @param place names of the objects around, for people */
    private static void validate(EObject object, String path, String place, List<Violation> violations) {
        for (var feature : object.eClass().getEAllStructuralFeatures()) {
            var value = object.eGet(feature);
            var annotated = feature.getEAnnotation(ANNOTATION) != null;
            if (annotated) {
                var parameter = of(feature);
                new ValueCheck(parameter, path + feature.getName(), place + parameter.title(), violations).check(value);
            }
            if (feature instanceof EReference reference && reference.isContainment()
                    && !(annotated && value instanceof FunctionValue)) {
                var index = 0;
                for (var child : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
                    var name = path + feature.getName() + (feature.isMany() ? "[" + index++ + "]" : "");
                    validate((EObject) child, name + ".", place + place(of(feature), index), violations);
                }
            }
        }
    }

    /** @param number from 1, or 0 where there is just one */
    private static String place(ParameterFeature parameter, int number) {
        return parameter.flatten() ? "" : parameter.label() + (number == 0 ? "" : " " + number) + ": ";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.data.DataPackage;
import org.intercala.data.FunctionKind;
import org.intercala.data.FunctionValue;
import org.intercala.data.Functions;
import org.intercala.data.ParameterFeature;
import org.intercala.data.Parameters;
import org.intercala.data.Quantity;
import org.intercala.model.internal.Text;
import org.intercala.model.internal.Values;

/**
 * A parameter by the name that people use, {@code positiveElectrode.particleRadius} or {@code omega[0]}: features from
 * object to object, an index where there are several, and contained objects annotated {@code flatten} left out. Values
 * are texts, read by the type of the feature and checked against its annotation; the word for no value takes it away.
 */
public final class ParameterPath {
    private record Step(EStructuralFeature feature, int index) {}

    private static final Pattern NAME = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(?:\\[(\\d{1,9})])?");

    private final EObject root;
    private final String text;
    private final List<Step> steps = new ArrayList<>();

    ParameterPath(EObject root, String text) {
        this.root = root;
        this.text = text;
        var object = root;
        var type = root.eClass();
        var names = text.split("\\.", -1);
        for (var i = 0; i < names.length; i++) {
            var match = NAME.matcher(names[i]);
            if (!match.matches()) {
                throw new IllegalArgumentException("'" + names[i] + "' in " + text
                        + " is no name of a parameter; write names joined by dots, such as "
                        + "positiveElectrode.thickness, an index in brackets");
            }
            var found = locate(object, type, match.group(1));
            if (found == null) {
                throw new IllegalArgumentException(text + ": the " + Text.words(type.getName()) + " has no parameter '"
                        + match.group(1) + "'" + Text.didYouMean(match.group(1), visible(object, type)));
            }
            var last = found.removeLast();
            found.add(new Step(last.feature(), match.group(2) == null ? -1 : Integer.parseInt(match.group(2))));
            for (var step : found) {
                steps.add(step);
                object = object == null ? null : child(object, step);
                type = object != null ? object.eClass()
                        : step.feature() instanceof EReference r ? r.getEReferenceType() : null;
            }
            check(found.getLast(), i + 1 == names.length);
        }
    }

    private void check(Step step, boolean last) {
        var feature = step.feature();
        if (step.index() >= 0 && !feature.isMany()) {
            throw new IllegalArgumentException(
                    text + ": " + feature.getName() + " is a single value; leave out [" + step.index() + "]");
        }
        if (last) {
            if (feature instanceof EReference r
                    && !DataPackage.Literals.FUNCTION_VALUE.isSuperTypeOf(r.getEReferenceType())) {
                throw new IllegalArgumentException(text + " is a group of parameters, not a value; add one of "
                        + String.join(", ", visible(null, r.getEReferenceType())));
            }
        } else if (!(feature instanceof EReference r && r.isContainment())) {
            throw new IllegalArgumentException(
                    text + ": " + feature.getName() + " is a value and has no parameters of its own");
        } else if (feature.isMany() && step.index() < 0) {
            throw new IllegalArgumentException(text + ": there are several " + feature.getName()
                    + "; say which, such as " + feature.getName() + "[0]");
        }
    }

    /** A parameter of a solver node. @throws IllegalArgumentException naming what there is instead */
    public static ParameterPath resolve(Node node, String path) {
        if (!(node instanceof SolverNode solver)) {
            throw new IllegalArgumentException(node.getId() + " is a " + Text.words(node.eClass().getName())
                    + " and has no parameters; name a node inside it");
        }
        if (solver.getParameters() == null) {
            throw new IllegalArgumentException(
                    "the node " + node.getId() + " has no parameters" + (solver.getUnknownParameters() == null ? ""
                            : " that can be read: its solver " + solver.getSolver() + " is not installed"));
        }
        return new ParameterPath(solver.getParameters(), path);
    }

    /**
     * What {@code --set} and map axes name: {@code node.attribute}, with the path of the node where it is inside a
     * container, or a variable of the workflow.
     * @throws IllegalArgumentException naming what there is instead
     */
    public static ParameterPath find(Workflow workflow, String name) {
        var dot = name.indexOf('.');
        if (dot < 0) {
            var variable = Variables.find(workflow, name)
                    .orElseThrow(() -> new IllegalArgumentException("the workflow has no variable '" + name + "'"
                            + Text.didYouMean(name, workflow.getVariables().stream().map(Variable::getName).toList())
                            + (Graphs.node(workflow, name).isPresent()
                                    ? " " + name + " is a node; name one of its parameters, " + name + ".parameter"
                                    : "")));
            return new ParameterPath(variable, "value");
        }
        var id = name.substring(0, dot);
        var node = Graphs.node(workflow, id).orElseThrow(() -> new IllegalArgumentException("the workflow has no node '"
                + id + "'" + Text.didYouMean(id, Graphs.nodes(workflow).stream().map(Graphs::path).toList())));
        return resolve(node, name.substring(dot + 1));
    }

    public static String get(EObject root, String path) {
        return new ParameterPath(root, path).get();
    }

    public static void set(EObject root, String path, String text) {
        new ParameterPath(root, path).set(text);
    }

    private static List<Step> locate(EObject object, EClass type, String name) {
        var own = type.getEStructuralFeature(name);
        if (own != null && !own.isTransient() && !own.isDerived()) {
            return new ArrayList<>(List.of(new Step(own, -1)));
        }
        for (var flat : flattened(type)) {
            var inner = object == null ? null : (EObject) object.eGet(flat);
            var found = locate(inner, inner == null ? flat.getEReferenceType() : inner.eClass(), name);
            if (found != null) {
                found.addFirst(new Step(flat, -1));
                return found;
            }
        }
        return null;
    }

    private static List<EReference> flattened(EClass type) {
        return type.getEAllContainments().stream().filter(r -> !r.isMany() && Parameters.of(r).flatten()).toList();
    }

    private static Set<String> visible(EObject object, EClass type) {
        var names = new LinkedHashSet<String>();
        for (var feature : type.getEAllStructuralFeatures()) {
            if (feature instanceof EReference reference && flattened(type).contains(reference)) {
                var inner = object == null ? null : (EObject) object.eGet(reference);
                names.addAll(visible(inner, inner == null ? reference.getEReferenceType() : inner.eClass()));
            } else if (!feature.isTransient() && !feature.isDerived()) {
                names.add(feature.getName());
            }
        }
        return names;
    }

    private static EObject child(EObject object, Step step) {
        var value = object.eGet(step.feature());
        if (value instanceof List<?> list) {
            value = step.index() >= 0 && step.index() < list.size() ? list.get(step.index()) : null;
        }
        return value instanceof EObject child ? child : null;
    }

    /** The path as given. */
    public String text() {
        return text;
    }

    /** Whether another path leads to the same parameter of the same object, whatever it leaves out. */
    public boolean isSame(ParameterPath other) {
        return root == other.root && steps.equals(other.steps);
    }

    /** The feature at the end of the path. */
    public EStructuralFeature feature() {
        return steps.getLast().feature();
    }

    /** Unit, range and symbol of the parameter. */
    public ParameterFeature parameter() {
        return Parameters.of(feature());
    }

    /** The object that holds the value; null while it has not been made. */
    public EObject owner() {
        var object = root;
        for (var step : steps.subList(0, steps.size() - 1)) {
            object = object == null ? null : child(object, step);
        }
        return object;
    }

    /** The value: of an attribute, a list without index, or a function; null while there is none. */
    public Object value() {
        var owner = owner();
        var value = owner == null ? null : owner.eGet(feature());
        if (value instanceof List<?> list && steps.getLast().index() >= 0) {
            return list.get(checkedIndex(list));
        }
        return value;
    }

    private int checkedIndex(List<?> list) {
        var index = steps.getLast().index();
        if (index >= list.size()) {
            throw new IllegalArgumentException(text + ": there are " + list.size() + " values, counted from 0");
        }
        return index;
    }

    /** The value as {@link #set} takes it; "" while there is none. */
    public String get() {
        return switch (value()) {
            case null -> "";
            case List<?> list -> String.join(", ", list.stream().map(this::text).toList());
            case Object value -> text(value);
        };
    }

    private String text(Object value) {
        if (value instanceof FunctionValue function) {
            return switch (function.getKind()) {
                case CONSTANT -> function.getConstant() == null ? "" : function.getConstant().toString();
                case EXPRESSION -> function.getExpression() == null ? "" : function.getExpression();
                case TABLE -> "table";
                case PORT -> "port " + function.getPort();
            };
        }
        return value instanceof EObject ? value.toString()
                : EcoreUtil.convertToString(((EAttribute) feature()).getEAttributeType(), value);
    }

    /**
     * Sets the value, making the objects on the way. A list without index takes values separated by commas; a function
     * takes a quantity or an expression.
     * @throws IllegalArgumentException naming path, value, unit and range; then nothing is changed
     */
    public void set(String text) {
        EObject object = root;
        EObject above = null;
        EStructuralFeature made = null;
        for (var step : steps.subList(0, steps.size() - 1)) {
            var next = child(object, step);
            if (next == null) {
                next = make(step);
                if (made == null) {
                    above = object;
                    made = step.feature();
                }
                object.eSet(step.feature(), next);
            }
            object = next;
        }
        var done = false;
        try {
            assign(object, text.strip());
            done = true;
        } finally {
            if (!done && made != null) {
                above.eUnset(made);
            }
        }
    }

    private EObject make(Step step) {
        var type = ((EReference) step.feature()).getEReferenceType();
        if (step.index() >= 0 || type.isAbstract()) {
            throw new IllegalArgumentException(text + ": there is no " + step.feature().getName()
                    + (step.index() >= 0 ? "[" + step.index() + "]" : "") + " yet; add it first");
        }
        return EcoreUtil.create(type);
    }

    private void assign(EObject owner, String typed) {
        var feature = feature();
        var before = owner.eGet(feature) instanceof List<?> list ? List.copyOf(list) : owner.eGet(feature);
        var wasSet = owner.eIsSet(feature);
        var problem = "";
        try {
            owner.eSet(feature, read(before, typed));
            problem = violation(owner, before);
        } catch (IllegalArgumentException e) {
            problem = e.getMessage().startsWith(text + ":") ? e.getMessage() : text + ": " + e.getMessage();
        }
        if (!problem.isEmpty()) {
            if (wasSet) {
                owner.eSet(feature, before);
            } else {
                owner.eUnset(feature);
            }
            throw new IllegalArgumentException(problem);
        }
    }

    private Object read(Object before, String typed) {
        if (!(before instanceof List<?> list)) {
            return feature() instanceof EReference ? function((FunctionValue) before, typed) : single(typed);
        }
        var values = new ArrayList<Object>(list);
        if (steps.getLast().index() >= 0) {
            var index = checkedIndex(list);
            values.set(index,
                    feature() instanceof EReference ? function((FunctionValue) list.get(index), typed) : single(typed));
        } else if (feature() instanceof EReference) {
            throw new IllegalArgumentException("there are several; say which, such as " + feature().getName() + "[0]");
        } else {
            values.clear();
            for (var part : typed.isEmpty() ? new String[0] : typed.split("[,;]")) {
                values.add(single(part.strip()));
            }
        }
        return values;
    }

    private Object single(String typed) {
        if (parameter().file() && !ProjectPaths.refusal(typed).isEmpty()) {
            throw new IllegalArgumentException(ProjectPaths.refusal(typed));
        }
        return !typed.isEmpty() && typed.equals(parameter().empty()) ? null
                : Values.parse(((EAttribute) feature()).getEAttributeType(), typed);
    }

    /**
     * A new function from a text; units and variables of an expression are those that were there, else the unit of the
     * parameter.
     */
    private FunctionValue function(FunctionValue before, String typed) {
        var function = before == null ? (FunctionValue) EcoreUtil.create(((EReference) feature()).getEReferenceType())
                : EcoreUtil.copy(before);
        function.setOrigin(null);
        function.setTable(null);
        function.setPort(null);
        try {
            var quantity = Quantity.parse(typed);
            function.setKind(FunctionKind.CONSTANT);
            function.setConstant(quantity);
            function.setExpression(null);
            function.setUnit(null);
            function.getVariables().clear();
            function.getFunctions().clear();
        } catch (IllegalArgumentException e) {
            if (typed.isEmpty() || typed.matches("[-+.\\d][-+.\\deE]*( [^-+*/^(].*)?")) {
                // a number with a unit: what is wrong with it says more than the parser of expressions
                throw e;
            }
            function.setKind(FunctionKind.EXPRESSION);
            function.setConstant(null);
            function.setExpression(typed);
            if (function.getUnit() == null || function.getUnit().isBlank()) {
                function.setUnit(parameter().unit());
            }
            if (function.getVariables().isEmpty()) {
                declareVariables(function);
            }
        }
        return function;
    }

    /**
     * Gives a new function the variables of the feature's annotation: {@code x, T K} is x of unit 1 and T in kelvin.
     */
    private void declareVariables(FunctionValue function) {
        var declared = EcoreUtil.getAnnotation(feature(), Parameters.ANNOTATION, "variables");
        if (declared != null) {
            for (var text : declared.split(",")) {
                var nameAndUnit = text.strip().split(" ", 2);
                function.getVariables()
                        .add(Functions.variable(nameAndUnit[0], nameAndUnit.length > 1 ? nameAndUnit[1] : "1"));
            }
        }
    }

    private String violation(EObject owner, Object before) {
        if (owner instanceof Variable variable && before instanceof Quantity old && !old.isVariable()
                && variable.getValue() != null && !variable.getValue().isVariable()
                && !variable.getValue().isCompatible(old.unit())) {
            return variable.getName() + " is " + old + "; " + variable.getValue()
                    + " is another quantity. Give it a value in " + old.unit();
        }
        var name = feature().getName();
        for (var violation : Parameters.validate(owner)) {
            if (violation.path().equals(name) || violation.path().startsWith(name + ".")
                    || violation.path().startsWith(name + "[")) {
                return text + ": " + violation.message();
            }
        }
        return "";
    }
}

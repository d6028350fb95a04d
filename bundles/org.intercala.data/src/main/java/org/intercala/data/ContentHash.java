// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Feeds the physical content of an object tree to SHA-256: package, class, features in the order of their names, each
 * with a type mark. Values with a unit enter as SI doubles with their dimension. Each text and list is preceded by its
 * length, so that no two trees give the same bytes.
 */
final class ContentHash {
    /** Annotation source; key {@code hash} = false takes a feature out of the content. */
    static final String ANNOTATION = "https://intercala.org/content";

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(8192);

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    void object(EObject object) {
        text(object.eClass().getEPackage().getNsURI());
        text(object.eClass().getName());
        switch (object) {
            case FunctionValue function -> function(function);
            case Column column -> column(column);
            case Range range -> {
                text(range.getVariable());
                var unit = unit(range.getUnit());
                mark('u').text(unit.dimension().baseText());
                number(unit.toSi(range.getLower()));
                number(unit.toSi(range.getUpper()));
            }
            default -> features(object);
        }
        mark('.');
    }

    private void features(EObject object) {
        object.eClass().getEAllStructuralFeatures().stream().filter(ContentHash::isContent)
                .sorted(Comparator.comparing(EStructuralFeature::getName)).forEach(feature -> feature(object, feature));
    }

    static boolean isContent(EStructuralFeature feature) {
        if (feature.isTransient() || feature.isDerived() || feature.isVolatile()
                || feature instanceof EReference r && r.isContainer()) {
            return false;
        }
        return !"false".equals(EcoreUtil.getAnnotation(feature, ANNOTATION, "hash"));
    }

    private void feature(EObject object, EStructuralFeature feature) {
        var value = object.eGet(feature);
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
            return;
        }
        mark('f').text(feature.getName());
        if (value instanceof List<?> list) {
            mark('l').integer(list.size());
            list.forEach(element -> value(object, feature, element));
        } else {
            value(object, feature, value);
        }
    }

    private void value(EObject owner, EStructuralFeature feature, Object value) {
        switch (value) {
            case Quantity quantity -> quantity(owner, feature, quantity);
            case Doubles doubles -> doubles(doubles, x -> x);
            case Double number -> number(number);
            case Enumerator literal -> mark('e').text(literal.getLiteral());
            case String text -> mark('s').text(text);
            case EObject child when ((EReference) feature).isContainment() -> {
                mark('o');
                object(child);
            }
            case EObject target -> {
                if (EcoreUtil.getRootContainer(target) != EcoreUtil.getRootContainer(owner)) {
                    throw new IllegalArgumentException(owner.eClass().getName() + "." + feature.getName()
                            + " refers to an object outside the hashed content");
                }
                mark('r').text(path(owner) + " to " + path(target));
            }
            default -> mark('x').text(EcoreUtil.convertToString(((EAttribute) feature).getEAttributeType(), value));
        }
    }

    private static String path(EObject object) {
        var path = "";
        for (var child = object; child.eContainer() != null; child = child.eContainer()) {
            path = "/" + ((InternalEObject) child.eContainer()).eURIFragmentSegment(child.eContainingFeature(), child)
                    + path;
        }
        return path;
    }

    private void quantity(EObject owner, EStructuralFeature feature, Quantity quantity) {
        if (quantity.isVariable()) {
            throw new IllegalArgumentException(
                    owner.eClass().getName() + "." + feature.getName() + " is the variable " + quantity.variableName()
                            + " without a value; replace variables by their values before the content is hashed");
        }
        mark('q').text(quantity.dimension().baseText());
        number(quantity.si());
        number(quantity.siUncertainty());
    }

    private void column(Column column) {
        text(column.getName());
        var unit = unit(column.getUnit());
        mark('u').text(unit.dimension().baseText());
        doubles(column.getValues(), unit::toSi);
        doubles(column.getUncertainty(), unit::differenceToSi);
    }

    /** Only what the kind of function uses; its own name counts only where an enclosing expression calls it. */
    private void function(FunctionValue function) {
        mark('e').text(function.getKind().getLiteral());
        text(function.eContainer() instanceof FunctionValue ? function.getName() : "");
        if (function.getKind() == FunctionKind.CONSTANT) {
            feature(function, DataPackage.Literals.FUNCTION_VALUE__CONSTANT);
            return;
        }
        if (function.getKind() == FunctionKind.PORT) {
            text(function.getPort());
            return;
        }
        var unit = unit(function.getUnit());
        mark('u').text(unit.dimension().baseText());
        mark('l').integer(function.getVariables().size());
        var isTable = function.getKind() == FunctionKind.TABLE;
        for (var variable : function.getVariables()) {
            var own = unit(variable.getUnit());
            text(isTable ? "" : variable.getName());
            mark('u').text(own.dimension().baseText());
            number(own.toSi(variable.getLower()));
            number(own.toSi(variable.getUpper()));
            expressionUnit(isTable ? null : own);
        }
        expressionUnit(isTable ? null : unit);
        if (isTable && function.getTable() != null) {
            table(function, unit);
        } else if (!isTable) {
            mark('s').text(function.getExpression() == null ? "" : function.getExpression().strip());
            feature(function, DataPackage.Literals.FUNCTION_VALUE__FUNCTIONS);
        }
    }

    /** In an expression the numbers are written in the declared units, so the factors themselves are content. */
    private void expressionUnit(Unit unit) {
        if (unit != null) {
            number(unit.scale());
            number(unit.offset());
        }
    }

    private void table(FunctionValue function, Unit unit) {
        var table = function.getTable();
        var variables = function.getVariables();
        doubles(table.getX(), variables.isEmpty() ? x -> x : unit(variables.getFirst().getUnit())::toSi);
        doubles(table.getY(), variables.size() < 2 ? y -> y : unit(variables.get(1).getUnit())::toSi);
        doubles(table.getValues(), unit::toSi);
        mark('e').text(table.getInterpolation().getLiteral());
        mark('e').text(table.getExtrapolation().getLiteral());
    }

    private static Unit unit(String text) {
        return Units.parse(text == null ? "1" : text);
    }

    private void doubles(Doubles doubles, DoubleUnaryOperator toSi) {
        var size = doubles == null ? 0 : doubles.size();
        mark('d').integer(size);
        for (var i = 0; i < size; i++) {
            number(toSi.applyAsDouble(doubles.get(i)));
        }
    }

    /** All NaN are the same. */
    private void number(double value) {
        room(Long.BYTES).putLong(Double.doubleToLongBits(value));
    }

    private void integer(int value) {
        room(Integer.BYTES).putInt(value);
    }

    private void text(String text) {
        var bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        integer(bytes.length);
        flush();
        digest.update(bytes);
    }

    private ContentHash mark(char kind) {
        room(1).put((byte) kind);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}

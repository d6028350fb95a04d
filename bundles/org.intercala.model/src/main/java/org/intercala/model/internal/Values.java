// SPDX-License-Identifier: Apache-2.0
package org.intercala.model.internal;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Values of attributes as text. */
public final class Values {
    private static final int SHOWN = 60;

    private Values() {}

    /** @throws IllegalArgumentException in words, without the name of the attribute */
    public static Object parse(EDataType type, String text) {
        if (type instanceof EEnum choice && choice.getEEnumLiteralByLiteral(text) == null) {
            throw new IllegalArgumentException("'" + shortened(text) + "' is not one of "
                    + String.join(", ", choice.getELiterals().stream().map(EEnumLiteral::getLiteral).toList()));
        }
        var java = type.getInstanceClass();
        if ((java == boolean.class || java == Boolean.class) && !text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("'" + shortened(text) + "' is not true or false");
        }
        try {
            return EcoreUtil.createFromString(type, text);
        } catch (RuntimeException e) {
            // the factories of data types throw what they like
            var number = java == double.class || java == Double.class ? "a number"
                    : java == int.class || java == Integer.class ? "a whole number" : "";
            throw number.isEmpty() ? new IllegalArgumentException(Text.cause(e), e)
                    : new IllegalArgumentException("'" + shortened(text) + "' is not " + number);
        }
    }

    public static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 3) + "...";
    }
}

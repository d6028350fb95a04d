// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

import org.eclipse.emf.ecore.EObject;

/** Factories and the content hash of data objects. */
public final class DataObjects {
    private DataObjects() {}

    /**
     * SHA-256 of the physical content, in hexadecimal: classes, SI values with uncertainty, bits of arrays,
     * expressions. Equal content typed in other units gives the same hash when the SI values have the same bits. Not
     * content: features annotated {@code https://intercala.org/content} with hash = false (name, description, origin,
     * lineage, bibliography), transient and derived features, and the origin inside a quantity.
     * @throws IllegalArgumentException if a quantity is a variable without value, or a reference leads out of the
     * object
     */
    public static String contentHash(EObject object) {
        var hash = new ContentHash();
        hash.object(object);
        return hash.hex();
    }

    /** Validity of one variable, bounds in {@code unit}. */
    public static Range range(String variable, double lower, double upper, String unit) {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("validity of " + variable + ": lower bound " + lower
                    + " exceeds upper bound " + upper + " " + unit);
        }
        var range = DataFactory.eINSTANCE.createRange();
        range.setVariable(variable);
        range.setLower(lower);
        range.setUpper(upper);
        range.setUnit(Units.parse(unit).text());
        return range;
    }

    /** @param role what the ancestor is, see {@link Lineage#getRole} @param hash its content hash; empty in a check */
    public static Lineage lineage(String role, String name, String key, String hash) {
        var lineage = DataFactory.eINSTANCE.createLineage();
        lineage.setRole(role);
        lineage.setName(name);
        lineage.setKey(key);
        lineage.setHash(hash);
        return lineage;
    }

    /** @param values in {@code unit}, copied */
    public static Column column(String name, String symbol, String unit, double... values) {
        var column = DataFactory.eINSTANCE.createColumn();
        column.setName(name);
        column.setSymbol(symbol);
        column.setUnit(Units.parse(unit).text());
        column.setValues(Doubles.of(values));
        return column;
    }

    /** The values of a column in SI units, a fresh array. */
    public static double[] si(Column column) {
        var unit = Units.parse(column.getUnit());
        var values = column.getValues() == null ? new double[0] : column.getValues().toArray();
        for (var i = 0; i < values.length; i++) {
            values[i] = unit.toSi(values[i]);
        }
        return values;
    }

    public static Scalar scalar(String name, Quantity value) {
        var scalar = DataFactory.eINSTANCE.createScalar();
        scalar.setName(name);
        scalar.setValue(value);
        return scalar;
    }
}

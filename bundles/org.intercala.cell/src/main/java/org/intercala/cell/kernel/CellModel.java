// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.List;

/**
 * A cell driven by its current, \( M y' = f(t, y, I) \), with its voltage V(y, I). The unknowns come in blocks of the
 * model's own choice; the last entry of every vector, at {@link #dimension()}, is the current I (A, positive on
 * discharge), whose equation is that of a {@link Load}.
 *
 * <p>As in {@link org.intercala.numerics.DaeSystem} M is diagonal, the unknowns are of order one, a rate outside the
 * range of a law is NaN, and no method that the time integration calls allocates. One thread at a time.
 */
public interface CellModel {

    /** Number of unknowns n, the current not counted. */
    int dimension();

    /** Writes the diagonal of M, 0 and 1. @param diagonal the first n entries are overwritten */
    void mass(double[] diagonal);

    /** Writes f. @param t time (s) @param y unknowns and current @param out the first n entries are overwritten */
    void rate(double t, double[] y, double[] out);

    /** Evaluates the derivatives of f and V and keeps them. @param t time (s) @param y unknowns and current */
    void jacobian(double t, double[] y);

    /** Factorizes \( M - c\,\partial f/\partial y \) with the derivatives kept last. @param c positive (s) */
    void factorize(double c);

    /** Solves with the factors kept last. @param b the first n entries are overwritten with the solution */
    void solve(double[] b);

    /** Writes \( \partial f/\partial I \) (1/A). @param column the first n entries are overwritten */
    void currentColumn(double[] column);

    /** \( (\partial V/\partial y)\cdot v \) with the derivatives kept last (V). @param v n entries */
    double voltageChange(double[] v);

    /** \( \partial V/\partial I \) (V/A) with the derivatives kept last. */
    double voltageByCurrent();

    /** Voltage between the terminals (V); NaN outside the range of a law. @param y unknowns and current */
    double voltage(double[] y);

    /** Charge that the negative electrode could still give, its lithium times F (C). @param y unknowns and current */
    double charge(double[] y);

    /** Charge that an electrode can take from empty to full at the most (C). */
    double largestCharge();

    /** Unknowns at rest and the current 0, length n + 1. @return a new array */
    double[] start();

    /** What people call an unknown, for messages. @param index 0 to n-1 */
    String componentName(int index);

    /** What is reported over time. */
    List<CellOutput> outputs();

    /** What is resolved across the cell; its values are read at steps of the integration. */
    default CellSection section() {
        return CellSection.NONE;
    }

    /** Where the model ends. */
    List<Limit> limits();

    /**
     * Names the law that fails at a state, or null when all give finite values. @param t time (s) @param y unknowns and
     * current
     */
    Ending diagnose(double t, double[] y);

    /**
     * Names the law because of which the rate of an unknown is not finite just beyond a state. @param component index
     * of the unknown
     */
    Ending rateFailed(double t, double[] y, int component);
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * A system of differential and algebraic equations \( M\,y' = f(t, y) \) with a diagonal M of ones (differential rows)
 * and zeros (algebraic rows), of index one: \( \partial f_a/\partial y_a \) of the algebraic rows is regular.
 *
 * <p>The unknowns should be scaled to order one (\( c/c_{max} \), potentials in V). A rate outside the range of a law
 * is NaN; the integrator then tries a shorter step. An instance keeps its Jacobian and factors, so one integration at a
 * time may use it. No method may allocate.
 */
public interface DaeSystem {

    /** Number of unknowns n. */
    int dimension();

    /** Writes the diagonal of M. @param diagonal length n, overwritten with 0 and 1 */
    void mass(double[] diagonal);

    /**
     * Writes f(t, y).
     *
     * @param t   time (s)
     * @param y   unknowns, length n, not modified
     * @param out right-hand side, length n, overwritten; does not alias y
     */
    void rate(double t, double[] y, double[] out);

    /**
     * Evaluates \( J = \partial f/\partial y \) and keeps it for {@link #factorize}.
     *
     * @param t time (s)
     * @param y unknowns, length n, not modified
     */
    void jacobian(double t, double[] y);

    /**
     * Factorizes \( M - cJ \) with the J kept last and keeps the factors for {@link #solve}. A singular matrix is no
     * error here: solve then gives numbers that are not finite.
     *
     * @param c positive (s)
     */
    void factorize(double c);

    /**
     * Solves \( (M - cJ)\,x = b \) with the factors kept last. @param b right-hand side, overwritten with x, length n
     */
    void solve(double[] b);

    /** What people call an unknown, for messages. @param index 0 to n-1 */
    default String componentName(int index) {
        return "y[" + index + "]";
    }
}

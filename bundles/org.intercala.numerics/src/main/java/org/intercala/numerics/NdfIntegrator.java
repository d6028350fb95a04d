// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Integrates \( M y' = f(t, y) \) by the numerical differentiation formulas of variable order 1 to 5 in backward
 * differences (quasi-constant step): \( \sum_{j=1}^{k} \tfrac1j \nabla^j y_n - \kappa_k\gamma_k (y_n - y_n^{pred}) = h
 * f(t_n, y_n) \), the last term of differential rows only. For stiff systems and algebraic equations of index one.
 *
 * <p>The corrector is a Newton iteration that keeps Jacobian and factors while the step stays and they serve; order
 * and step follow the estimated errors of orders k-1, k, k+1, root mean square over all unknowns. Before the first step
 * the algebraic unknowns are made consistent. A step is repeated at half length where a rate or an event is not finite.
 * Events are located on the dense output to neighbouring floating-point numbers, the earliest one wins. The same
 * arguments give the same bits. The loop allocates nothing.
 *
 * @see <a href="https://doi.org/10.1137/S1064827594276424">L. F. Shampine, M. W. Reichelt,
 *      doi:10.1137/S1064827594276424</a>
 */
public final class NdfIntegrator {

    private final DaeSystem system;
    private final NdfOptions options;

    /**
     * @param system  what to integrate; its buffers are used during {@link #integrate}
     * @param options tolerances and limits
     * @throws IllegalArgumentException when the absolute tolerances do not fit the system
     */
    public NdfIntegrator(DaeSystem system, NdfOptions options) {
        options.absoluteTolerances(system.dimension());
        this.system = system;
        this.options = options;
    }

    /**
     * Integrates without events and listeners. @see #integrate(double, double[], double, List, StepListener,
     * ProgressSink)
     */
    public IntegrationResult integrate(double from, double[] state, double to) {
        return integrate(from, state, to, List.of(), StepListener.NONE, ProgressSink.NONE);
    }

    /**
     * Integrates from one time to another, or to the first event.
     *
     * @param from     start (s)
     * @param state    unknowns at the start, length n, not modified; the algebraic ones are guesses unless the options
     *                 say otherwise
     * @param to       end (s), not before the start
     * @param events   what ends the integration early
     * @param listener hears of every accepted step
     * @param progress hears the fraction of the time span; asked at every attempted step whether to stop
     * @return where it ended
     * @throws IntegrationException     when it cannot go on; says when, why, and which unknown is to blame, and carries
     *                                  the last good state
     * @throws CancellationException    when the progress sink says so
     * @throws IllegalArgumentException when an argument is not finite or does not fit the system
     */
    public IntegrationResult integrate(double from, double[] state, double to, List<? extends EventFunction> events,
            StepListener listener,
            ProgressSink progress) {
        if (!Double.isFinite(from) || !Double.isFinite(to) || to < from) {
            throw new IllegalArgumentException("the time span is " + from + " to " + to
                    + " s; both must be finite and the end not before the start");
        }
        if (state.length != system.dimension()) {
            throw new IllegalArgumentException(
                    "the state has " + state.length + " unknowns, the system " + system.dimension());
        }
        for (int i = 0; i < state.length; i++) {
            if (!Double.isFinite(state[i])) {
                throw new IllegalArgumentException("the initial value of " + system.componentName(i) + " is " + state[i]
                        + "; it must be a finite number");
            }
        }
        return new NdfRun(system, options, from, state, to, events, listener, progress).run();
    }
}

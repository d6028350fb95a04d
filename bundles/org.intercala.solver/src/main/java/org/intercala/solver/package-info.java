// SPDX-License-Identifier: Apache-2.0
/**
 * What a solver author implements: {@link org.intercala.solver.SolverFactory} (an OSGi service) and
 * {@link org.intercala.solver.Solver} with its two phases, check and solve. SI units everywhere.
 */
package org.intercala.solver;

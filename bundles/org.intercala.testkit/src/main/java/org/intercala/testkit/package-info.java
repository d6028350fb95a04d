// SPDX-License-Identifier: Apache-2.0
/**
 * For solver authors: runs a solver in a bare JUnit ({@link org.intercala.testkit.SolverTester}), the suite that every
 * solver passes ({@link org.intercala.testkit.SolverContractTest}), and small solvers to test with
 * ({@link org.intercala.testkit.Fakes}).
 */
package org.intercala.testkit;

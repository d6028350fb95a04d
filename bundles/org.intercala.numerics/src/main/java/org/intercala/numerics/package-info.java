// SPDX-License-Identifier: Apache-2.0
/**
 * Plain-Java numerical kernels: functions of state, expressions, tables, quadrature, and the integrator for stiff
 * differential-algebraic systems.
 *
 * <p>Nothing here knows Eclipse. Units are SI. Transcendental functions come from {@link StrictMath}, so that results
 * have the same bits on every machine. A law evaluated outside its range gives NaN; whoever called it names the cause.
 */
package org.intercala.numerics;

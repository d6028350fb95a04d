// SPDX-License-Identifier: Apache-2.0
/**
 * Cell models as solvers: parameter sets with citations, electrode balance, single-particle model. What computes lies
 * in {@code org.intercala.cell.kernel}; the classes here bring parameters and data objects to it and back.
 */
package org.intercala.cell;

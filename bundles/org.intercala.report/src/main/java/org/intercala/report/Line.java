// SPDX-License-Identifier: Apache-2.0
package org.intercala.report;

/**
 * One line of a plot, in the units of its axes.
 *
 * @param node    path of the node
 * @param point   map point, or ""
 * @param series  label of the series, or ""
 * @param sampled whether it is a sampled function, which may diverge at the ends of its range
 * @param partial whether the node did not come to its end
 */
public record Line(String node, String point, String series, double[] x, double[] y, boolean sampled, boolean partial) {
}

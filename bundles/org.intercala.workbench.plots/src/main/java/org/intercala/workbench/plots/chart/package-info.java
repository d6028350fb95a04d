// SPDX-License-Identifier: Apache-2.0
/** Plots: from values to pixels, and the chart that shows them. */
package org.intercala.workbench.plots.chart;

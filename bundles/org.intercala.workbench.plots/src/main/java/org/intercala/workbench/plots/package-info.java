// SPDX-License-Identifier: Apache-2.0
/** Plots and tables of results. */
package org.intercala.workbench.plots;

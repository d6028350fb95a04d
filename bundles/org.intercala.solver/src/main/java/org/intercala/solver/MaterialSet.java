// SPDX-License-Identifier: Apache-2.0
package org.intercala.solver;

import org.intercala.data.CellParameterSet;

/** A citable set of cell parameters, contributed as an OSGi service. */
public interface MaterialSet {

    /** Stable, for example {@code org.intercala.chen2020}. */
    String id();

    /** Counts up when a value changes. */
    int version();

    String label();

    /** One or two sentences: which cell, from where. */
    String description();

    /** A new copy of the values, each with its origin. */
    CellParameterSet load();
}

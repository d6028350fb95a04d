// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import org.intercala.solver.SolverFactory;

class SpmContractTest extends CellContractTest {

    @Override
    protected SolverFactory factory() {
        return new SpmSolverFactory();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell;

import org.intercala.solver.SolverFactory;

class DfnContractTest extends CellContractTest {

    @Override
    protected SolverFactory factory() {
        return new DfnSolverFactory();
    }
}

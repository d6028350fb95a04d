// SPDX-License-Identifier: Apache-2.0
package org.intercala.headless;

import org.intercala.engine.Engine;
import org.intercala.engine.SolverRegistry;

/** What the commands need; asked for when it is needed, so that help comes without. */
interface Services {

    Engine engine();

    SolverRegistry registry();
}

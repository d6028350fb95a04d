// SPDX-License-Identifier: Apache-2.0
/** Checks and runs workflows: registry of solvers, static check, scheduler, cache, provenance, run store. */
package org.intercala.engine;

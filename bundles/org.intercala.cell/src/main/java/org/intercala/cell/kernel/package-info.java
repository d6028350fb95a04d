// SPDX-License-Identifier: Apache-2.0
/**
 * Cell models as plain Java: records and arrays in, arrays out. A {@link org.intercala.cell.kernel.CellModel} composes
 * its unknowns, names its outputs and
 * the limits of its laws; {@link org.intercala.cell.kernel.ProtocolRun} takes any of them
 * through a protocol. SI units;
 * current is positive on discharge.
 */
package org.intercala.cell.kernel;

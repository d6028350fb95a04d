// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

/**
 * What came of one step of a protocol.
 *
 * @param words        what people call the step
 * @param start        when it began (s)
 * @param startVoltage just after the load was connected (V)
 * @param endVoltage   with the load still connected (V)
 * @param startCurrent just after the load was connected (A)
 * @param endCurrent   with the load still connected (A)
 * @param charge       delivered in it (C), negative while charging
 * @param energy       delivered in it (J), negative while charging
 * @param ending       why and when it ended
 */
public record StepResult(String words, double start, double startVoltage, double endVoltage, double startCurrent,
        double endCurrent, double charge, double energy, Ending ending) {
}

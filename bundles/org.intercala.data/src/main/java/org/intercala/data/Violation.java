// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;

/**
 * A parameter value that its annotation does not allow.
 * @param path feature path from the validated object, such as {@code negativeElectrode.thickness} or
 * {@code gaps[1].lower}
 * @param value as typed; empty if it is missing
 * @param unit unit of the range
 * @param range allowed range, empty if there is none
 * @param message sentence for people: label and symbol of the parameter, value, unit, and what is allowed
 */
public record Violation(String path, String value, String unit, String range, String message) {}

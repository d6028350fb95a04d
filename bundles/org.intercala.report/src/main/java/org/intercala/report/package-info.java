// SPDX-License-Identifier: Apache-2.0
/**
 * What people take away from a run: a self-contained HTML page, a JSON summary and one CSV file for each curve.
 * {@link org.intercala.report.Report} is the entry.
 */
package org.intercala.report;

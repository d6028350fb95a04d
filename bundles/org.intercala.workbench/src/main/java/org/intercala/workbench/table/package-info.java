// SPDX-License-Identifier: Apache-2.0
/** Files of numbers, to look at. */
package org.intercala.workbench.table;

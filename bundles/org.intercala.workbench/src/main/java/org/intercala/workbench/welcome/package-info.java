// SPDX-License-Identifier: Apache-2.0
/** The page that greets: examples, blank projects, exercises. */
package org.intercala.workbench.welcome;

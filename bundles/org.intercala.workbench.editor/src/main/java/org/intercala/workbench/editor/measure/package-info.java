// SPDX-License-Identifier: Apache-2.0
/** How fast the canvas is, for tests and benchmarks. */
package org.intercala.workbench.editor.measure;

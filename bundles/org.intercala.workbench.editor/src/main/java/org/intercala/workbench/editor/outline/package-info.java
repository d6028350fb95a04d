// SPDX-License-Identifier: Apache-2.0
/** The outline of a workflow: miniature and tree. */
package org.intercala.workbench.editor.outline;

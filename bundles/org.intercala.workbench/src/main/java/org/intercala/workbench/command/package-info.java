// SPDX-License-Identifier: Apache-2.0
/** Everything that changes a workflow; canvas, forms and outline share these commands. */
package org.intercala.workbench.command;

// SPDX-License-Identifier: Apache-2.0
/** A workflow that is being edited: model, command stack, findings, states of its nodes. */
package org.intercala.workbench.document;

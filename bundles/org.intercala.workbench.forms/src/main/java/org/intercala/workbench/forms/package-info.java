// SPDX-License-Identifier: Apache-2.0
/** Property forms, generated from the annotations of the parameter models. */
package org.intercala.workbench.forms;

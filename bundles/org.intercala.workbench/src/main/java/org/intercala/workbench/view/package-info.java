// SPDX-License-Identifier: Apache-2.0
/** The views of the workbench that are neither canvas, form nor plot. */
package org.intercala.workbench.view;

// SPDX-License-Identifier: Apache-2.0
/** How a project, a workflow or a material begins. */
package org.intercala.workbench.wizard;

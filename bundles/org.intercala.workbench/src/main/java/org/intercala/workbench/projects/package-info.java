// SPDX-License-Identifier: Apache-2.0
/** The tree of projects with their workflows, materials, data and runs, and what can be done with them. */
package org.intercala.workbench.projects;

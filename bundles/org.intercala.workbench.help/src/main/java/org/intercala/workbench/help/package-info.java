// SPDX-License-Identifier: Apache-2.0
/** The help: pages made from the Markdown of {@code docs/} at build time, and the view that shows them. */
package org.intercala.workbench.help;

// SPDX-License-Identifier: Apache-2.0
/** The panes of results that come with the workbench; each is contributed like one of a plug-in. */
package org.intercala.workbench.plots.pane;

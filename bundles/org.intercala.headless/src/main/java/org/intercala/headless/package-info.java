// SPDX-License-Identifier: Apache-2.0
/** The command line: runs and checks workflows and lists solvers, without a window. */
package org.intercala.headless;

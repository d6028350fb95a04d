// SPDX-License-Identifier: Apache-2.0
/** Tests that drive the real window with the events of a mouse and a keyboard. */
package org.intercala.workbench.tests;

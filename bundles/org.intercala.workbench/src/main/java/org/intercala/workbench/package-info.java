// SPDX-License-Identifier: Apache-2.0
/** What the parts of the workbench share: services, colours, icons, and how one part asks another to show something. */
package org.intercala.workbench;

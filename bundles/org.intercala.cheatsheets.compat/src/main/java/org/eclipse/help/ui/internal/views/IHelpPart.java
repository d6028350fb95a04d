// SPDX-License-Identifier: Apache-2.0
package org.eclipse.help.ui.internal.views;

/** The type that the platform's cheat sheets have for a part of its help; without that help there is none. */
public interface IHelpPart {
}

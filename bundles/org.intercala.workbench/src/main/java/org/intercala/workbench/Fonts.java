// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;

/** The three sizes of the system font that the workbench uses; shared, never to be disposed. */
public final class Fonts {

    private static final String PREFIX = "org.intercala.workbench.font.";

    private Fonts() {
    }

    public static Font body() {
        return JFaceResources.getDialogFont();
    }

    /** Names of nodes, headings in a view. */
    public static Font strong() {
        return derived("strong", SWT.BOLD, 0);
    }

    /** Secondary text, one step smaller, never below 8 pt. */
    public static Font small() {
        return derived("small", SWT.NORMAL, -1);
    }

    /** Title of a form. */
    public static Font title() {
        return derived("title", SWT.BOLD, 3);
    }

    private static Font derived(final String name, final int style, final int step) {
        final var registry = JFaceResources.getFontRegistry();
        final String key = PREFIX + name;
        if (!registry.hasValueFor(key)) {
            final var body = body().getFontData();
            final int height = Math.max(8, body[0].getHeight() + step);
            registry.put(key, FontDescriptor.createFrom(body).setStyle(style).setHeight(height).getFontData());
        }
        return registry.get(key);
    }
}

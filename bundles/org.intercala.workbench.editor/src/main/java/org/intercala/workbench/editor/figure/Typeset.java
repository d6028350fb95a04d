// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Font;
import org.intercala.workbench.Fonts;

/** One line of text with subscripts: {@code U_+(x, T)}, {@code D_{chem}}. Measured once. */
public final class Typeset {

    private static final String SUBSCRIPT = "org.intercala.workbench.editor.subscript";
    private static final int DROP = 3;

    private final String text;
    private final List<Run> runs = new ArrayList<>();
    private int width;

    private record Run(String text, boolean lowered, int x) {
    }

    /** @param text what follows _ is lowered: one character, or what stands in braces */
    public Typeset(final String text) {
        this.text = text;
        int from = 0;
        for (int at = text.indexOf('_'); at >= 0 && at < text.length() - 1; at = text.indexOf('_', from)) {
            add(text.substring(from, at), false);
            final boolean braced = text.charAt(at + 1) == '{' && text.indexOf('}', at) > 0;
            final int end = braced ? text.indexOf('}', at) : at + 2;
            add(text.substring(braced ? at + 2 : at + 1, end), true);
            from = braced ? end + 1 : end;
        }
        add(text.substring(from), false);
    }

    private void add(final String part, final boolean lowered) {
        if (!part.isEmpty()) {
            runs.add(new Run(part, lowered, width));
            width += FigureUtilities.getTextWidth(part, lowered ? subscript() : Fonts.small());
        }
    }

    private static Font subscript() {
        final var registry = JFaceResources.getFontRegistry();
        if (!registry.hasValueFor(SUBSCRIPT)) {
            final var small = Fonts.small().getFontData();
            registry.put(SUBSCRIPT, FontDescriptor.createFrom(small)
                    .setHeight(Math.round(small[0].getHeight() * 0.8f)).getFontData());
        }
        return registry.get(SUBSCRIPT);
    }

    /** The text as it was given. */
    public String text() {
        return text;
    }

    /** (px) */
    public int width() {
        return width;
    }

    /** @param y top of the line */
    public void draw(final Graphics graphics, final int x, final int y) {
        for (final Run run : runs) {
            graphics.setFont(run.lowered() ? subscript() : Fonts.small());
            graphics.drawString(run.text(), x + run.x(), run.lowered() ? y + DROP + 2 : y);
        }
    }
}

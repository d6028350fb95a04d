// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.help;

import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Ink;
import org.intercala.workbench.help.PlainPage.Run;

/** Shows a page as text, where there is no browser. */
final class PageField {

    private static final int MARGIN = 16;

    private final StyledText text;
    private PlainPage page = PlainPage.of("");

    /** @param follow takes the target of a link that was clicked */
    PageField(final Composite parent, final Consumer<String> follow) {
        text = new StyledText(parent, SWT.V_SCROLL | SWT.WRAP | SWT.READ_ONLY);
        text.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN / 2);
        text.setBackground(Ink.CARD.color());
        text.setForeground(Ink.TEXT.color());
        text.setFont(Fonts.body());
        text.setLineSpacing(3);
        text.setAlwaysShowScrollBars(false);
        text.setData("org.intercala.id", "help.text");
        text.addListener(SWT.MouseUp, event -> {
            final int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
            final String target = offset < 0 || text.getSelectionCount() > 0 ? null : page.link(offset);
            if (target != null) {
                follow.accept(target);
            }
        });
    }

    StyledText control() {
        return text;
    }

    void show(final PlainPage shown) {
        page = shown;
        text.setText(page.text());
        for (final Run run : page.runs()) {
            text.setStyleRange(range(run));
        }
        text.setTopIndex(0);
    }

    private static StyleRange range(final Run run) {
        final StyleRange range = new StyleRange();
        range.start = run.start();
        range.length = run.length();
        switch (run.look()) {
            case TITLE -> range.font = Fonts.title();
            case HEADING, STRONG -> range.font = Fonts.strong();
            case CODE -> range.font = JFaceResources.getTextFont();
            case LINK -> {
                range.underline = true;
                range.underlineStyle = SWT.UNDERLINE_LINK;
                range.underlineColor = Ink.ACCENT.color();
                range.foreground = Ink.ACCENT.color();
            }
        }
        return range;
    }
}

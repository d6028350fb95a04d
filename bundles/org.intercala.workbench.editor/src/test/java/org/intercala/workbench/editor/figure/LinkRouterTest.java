// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.XYAnchor;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.junit.jupiter.api.Test;

class LinkRouterTest {

    private final LinkRouter router = new LinkRouter();
    private final LinkFigure link = new LinkFigure();
    private final NoteFigure note = new NoteFigure();

    private void place(final Rectangle area) {
        note.setBounds(area.getExpanded(NodeFigure.MARGIN, NodeFigure.MARGIN));
        router.route(link);
    }

    @Test
    void aLinkKeepsClearOfANoteWhereverItIsMoved() {
        new Figure().add(link);
        link.setSourceAnchor(new XYAnchor(new Point(0, 100)));
        link.setTargetAnchor(new XYAnchor(new Point(600, 100)));
        router.add(note);
        for (int y = 0; y < 160; y += 20) {
            final Rectangle area = new Rectangle(200, y, 160, 60);
            place(area);
            for (int i = 0; i <= 100; i++) {
                assertFalse(area.contains(link.at(i / 100.0)), link.at(i / 100.0) + " lies in " + area);
            }
        }
        place(new Rectangle(200, 400, 160, 60));
        assertEquals(new Point(300, 100), link.at(0.5), "straight, since the note has gone");
        place(new Rectangle(200, 80, 160, 60));
        router.remove(note);
        router.route(link);
        assertEquals(new Point(300, 100), link.at(0.5), "straight, since there is no note");
    }
}

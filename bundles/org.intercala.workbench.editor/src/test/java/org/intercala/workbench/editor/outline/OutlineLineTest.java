// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class OutlineLineTest {

    private static final OutlineLine A = new OutlineLine("a", 0, "a");
    private static final OutlineLine B = new OutlineLine("b", 0, "b");

    @Test
    void aLineThatComesGoesOrMovesMakesAnotherTree() {
        assertFalse(OutlineLine.isOther(List.of(A, B), List.of(A, B)));
        assertTrue(OutlineLine.isOther(List.of(A), List.of(A, B)));
        assertTrue(OutlineLine.isOther(List.of(A, B), List.of(B, A)));
        assertTrue(OutlineLine.isOther(List.of(A, B), List.of(A, new OutlineLine("b", 1, "b"))));
    }

    @Test
    void anotherTextIsWrittenAlsoInATreeThatIsAnother() {
        final OutlineLine renamed = new OutlineLine("b", 0, "new name");
        assertFalse(OutlineLine.isOther(List.of(A, B), List.of(A, renamed)));
        assertEquals(List.of("b"), OutlineLine.changed(List.of(A, B), List.of(A, renamed)));
        assertEquals(List.of("b"), OutlineLine.changed(List.of(A, B), List.of(renamed)));
        assertEquals(List.of(), OutlineLine.changed(List.of(A, B), List.of(B, A)));
    }
}

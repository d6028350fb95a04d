// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablePasteTest {

    @ParameterizedTest
    @ValueSource(strings = { "0\t4.2\n0.5\t3.7\n", "x / 1\tU / V\n0\t4.2\n0.5\t3.7", "0,4.2\r\n0.5,3.7",
            "0;4,2\n0,5;3,7", "0\t4,2\n0,5\t3,7", "0 4.2\n\n0.5   3.7\n" })
    void columnsOfSpreadsheetsAndTextFiles(final String text) {
        final TablePaste paste = TablePaste.read(text);
        assertEquals("", paste.problem());
        assertEquals(2, paste.rows().size());
        assertArrayEquals(new double[] { 0, 4.2 }, paste.rows().get(0));
        assertArrayEquals(new double[] { 0.5, 3.7 }, paste.rows().get(1));
    }

    @Test
    void whatFallsThroughoutIsTurnedRound() {
        final TablePaste paste = TablePaste.read("0.9 3.5\n0.5 3.9\n0.1 4.2");
        assertArrayEquals(new double[] { 0.1, 4.2 }, paste.rows().getFirst());
        assertArrayEquals(new double[] { 0.9, 3.5 }, paste.rows().getLast());
        assertArrayEquals(new double[] { 0.9, 3.5 }, TablePaste.read("0.9 3.5\n0.1 3.9\n0.5 4.2").rows().getFirst(),
                "in no order: left for the message");
    }

    @Test
    void whatIsWrongIsSaidByLine() {
        assertEquals("Line 2 has 1 columns, the lines before it have 2", TablePaste.read("0\t1\n2").problem());
        assertEquals("Line 3 holds something that is no number: a\tb", TablePaste.read("x\ty\n0\t1\na\tb").problem());
        assertEquals("There are no numbers to paste", TablePaste.read(" \n").problem());
        assertTrue(TablePaste.read("abc").rows().isEmpty());
    }
}

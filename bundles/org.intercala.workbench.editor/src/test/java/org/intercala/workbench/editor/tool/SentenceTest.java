// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void beginsWithACapitalAndEndsWithAFullStop() {
        assertEquals("The link would close a circle.", Sentence.of("the link would close a circle"));
    }

    @Test
    void theIdOfAPortStaysAsItIs() {
        assertEquals("chen.parameters already feeds balance.parameters.",
                Sentence.of("chen.parameters already feeds balance.parameters"));
    }
}

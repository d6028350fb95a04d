// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class BarLayoutTest {

    private static int[] fitted(final int room, final int... wanted) {
        final int[] least = wanted.clone();
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.min(84, wanted[i]);
        }
        return BarLayout.fitted(wanted, least, room, true);
    }

    @Test
    void withRoomEachHasWhatItWants() {
        assertArrayEquals(new int[] { 500, 200, 80 }, fitted(788, 500, 200, 80));
    }

    @Test
    void theWidestChoiceGivesWayFirst() {
        assertArrayEquals(new int[] { 500, 100, 90 }, fitted(698, 500, 200, 90));
        assertArrayEquals(new int[] { 500, 84, 80 }, fitted(672, 500, 200, 80));
    }

    @Test
    void tabsGiveWayLast() {
        assertArrayEquals(new int[] { 428, 84, 80 }, fitted(600, 500, 200, 80));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunEntryTest {

    @ParameterizedTest
    @CsvSource({ "2026-11-23T10:42:00Z, 2026-11-23T10:42:01.8Z, 1.8 s",
            "2026-11-23T10:42:00+01:00, 2026-11-23T09:44:30Z, 2.5 min",
            "2026-11-23T10:42:00Z, 2026-11-23T13:12:00Z, 2.5 h" })
    void aDurationHasTheUnitThatFits(final String started, final String finished, final String text) {
        assertEquals(text, RunEntry.duration(started, finished));
    }

    @Test
    void aRunThatWasKilledHasNoDuration() {
        assertEquals("", RunEntry.duration("2026-11-23T10:42:00Z", null));
        assertEquals("", RunEntry.duration("2026-11-23T10:42:00Z", "yesterday"));
    }

    @Test
    void theStartIsInLocalTimeToTheMinute() {
        final String instant = LocalDateTime.of(2026, 11, 23, 10, 42, 7).atZone(ZoneId.systemDefault())
                .toOffsetDateTime().toString();
        assertEquals("2026-11-23 10:42", RunEntry.minute(instant));
    }

    @Test
    void theTreeLeavesOutTodayAndThisYear() {
        final LocalDate today = LocalDate.of(2026, 11, 23);
        assertEquals("10:42", RunEntry.brief("2026-11-23 10:42", today));
        assertEquals("3 Nov 10:42", RunEntry.brief("2026-11-03 10:42", today));
        assertEquals("2025-11-23 10:42", RunEntry.brief("2025-11-23 10:42", today));
        assertEquals("once", RunEntry.brief("once", today));
    }

    @Test
    void aStartThatIsNoTimeIsShownAsItIs() {
        assertEquals("once", RunEntry.minute("once"));
    }
}

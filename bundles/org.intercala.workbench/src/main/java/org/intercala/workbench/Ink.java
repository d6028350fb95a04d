// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.intercala.solver.Scale;

/** The colours of the workbench, each in a light and a dark form; the only place where a colour is named. */
public enum Ink {
    CANVAS(0xF7F8FA, 0x1B1F24), GRID(0xDDE2E8, 0x2A3038), CARD(0xFFFFFF, 0x262C33), EDGE(0xCDD3DB, 0x3A424C),
    TEXT(0x1F2933, 0xE6EAEE), SECONDARY(0x5C6773, 0x9AA5B1), ACCENT(0x2F6DB5, 0x6FA8E8), ON_ACCENT(0xFFFFFF, 0x10233A),
    ERROR(0xB3261E, 0xF2857B), WARNING(0x8A5A00, 0xE8B04B), SUCCESS(0x2F7336, 0x7CC482),
    /** Behind the parts of the window. */
    WINDOW(0xEEF1F4, 0x15181C),
    /** Selected row. */
    SELECTION(0xE1ECF8, 0x2B3B4F),
    ELECTRONS(0x6C4F9E, 0xA88FD6), LATTICE(0x2F6DB5, 0x6FA8E8), HOPS(0x0F6D76, 0x4FB3BC), PHASES(0x2F7336, 0x7CC482),
    MICROSTRUCTURE(0x68681A, 0xB5B558), PARTICLE(0x8F5E08, 0xD9A348), CELL(0xB5432D, 0xEE8B75), DATA(0x56657A, 0x9AABC2);

    private static boolean dark;

    private final Color light;
    private final Color shade;

    Ink(final int light, final int dark) {
        this.light = color(light);
        this.shade = color(dark);
    }

    /** The colour in the theme of now; never to be disposed. */
    public Color color() {
        return dark ? shade : light;
    }

    /** The same as {@code #rrggbb}. */
    public String hex() {
        final RGB rgb = color().getRGB();
        return String.format("#%02x%02x%02x", rgb.red, rgb.green, rgb.blue);
    }

    public static Ink of(final Scale scale) {
        return switch (scale) {
            case ELECTRONS -> ELECTRONS;
            case LATTICE -> LATTICE;
            case HOPS -> HOPS;
            case PHASES -> PHASES;
            case MICROSTRUCTURE -> MICROSTRUCTURE;
            case PARTICLE -> PARTICLE;
            case CELL -> CELL;
            case DATA -> DATA;
        };
    }

    /** Makes the colours known to style sheets as {@code '#org-intercala-ink-NAME'}. */
    public static void publish(final ColorRegistry registry) {
        for (final Ink ink : values()) {
            registry.put("org.intercala.ink." + ink.name(), ink.color().getRGB());
        }
    }

    /** Chooses the form that {@link #color} gives from now on; the caller repaints. */
    public static void useDark(final boolean value) {
        dark = value;
    }

    public static boolean isDark() {
        return dark;
    }

    private static Color color(final int rgb) {
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}

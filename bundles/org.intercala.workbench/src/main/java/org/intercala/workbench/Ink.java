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
    /** Under a card, nearly see-through. */
    SHADOW(0x1F2933, 0x000000),
    /** Selected row. */
    SELECTION(0xE1ECF8, 0x2B3B4F),
    /** Lines of plots, in this order; safe for colour-blind readers, the same as in the report. */
    LINE_1(0x2F6DB5, 0x6FA8E8), LINE_2(0xD1551B, 0xF08A4B), LINE_3(0x1E9E6E, 0x8BE8BE), LINE_4(0x832149, 0xC9608C),
    LINE_5(0x6A421B, 0xE6D419), LINE_6(0x682FDA, 0x8468E8), LINE_7(0xC87EB6, 0xA06A3C), LINE_8(0x303091, 0xF2F4F6),
    ELECTRONS(0x6C4F9E, 0xA88FD6), LATTICE(0x2F6DB5, 0x6FA8E8), HOPS(0x0F6D76, 0x4FB3BC), PHASES(0x2F7336, 0x7CC482),
    MICROSTRUCTURE(0x68681A, 0xB5B558), PARTICLE(0x8F5E08, 0xD9A348), CELL(0xB5432D, 0xEE8B75),
    DATA(0x56657A, 0x9AABC2);

    /** A scale from dark to light (viridis) where lines are too many for colours of their own. */
    private static final int[] SCALE = { 0x440154, 0x3B528B, 0x21918C, 0x5EC962, 0xDCD232 };
    /** In the dark theme the darkest part of the scale is left out. */
    private static final double DARK_START = 0.3;

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
        return hex(color());
    }

    /** A colour as {@code #rrggbb}. */
    public static String hex(final Color color) {
        final RGB rgb = color.getRGB();
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

    /** Colour of the n-th line of a plot, from 0 to 7. */
    public static Ink line(final int number) {
        return values()[LINE_1.ordinal() + number];
    }

    /** Colour between the dark and the light end of a scale. @param position from 0 to 1 */
    public static Color scale(final double position) {
        final double place = (dark ? DARK_START + (1 - DARK_START) * position : position) * (SCALE.length - 1);
        final int below = Math.min((int) place, SCALE.length - 2);
        return mix(color(SCALE[below]), color(SCALE[below + 1]), place - below);
    }

    /** A mixture of two colours. @param share of the second, from 0 to 1 */
    public static Color mix(final Color first, final Color second, final double share) {
        return new Color(mix(first.getRed(), second.getRed(), share), mix(first.getGreen(), second.getGreen(), share),
                mix(first.getBlue(), second.getBlue(), share));
    }

    private static int mix(final int first, final int second, final double share) {
        return (int) Math.round(first + share * (second - first));
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

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** What the screen shows, as a small PNG file. */
final class Picture {

    private static final int COLOURS = 256;
    /** Colours that differ less are one shade. */
    private static final int SHADE = 0xF0F0F0;

    private Picture() {
    }

    /** @param area on the screen */
    static void save(final Path file, final Rectangle area) {
        Window.settle();
        Window.run(() -> {
            final Display display = Display.getCurrent();
            final Rectangle seen = area.intersection(display.getBounds());
            final Image image = new Image(display, seen.width, seen.height);
            final GC gc = new GC(display);
            gc.copyArea(image, seen.x, seen.y);
            gc.dispose();
            final ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { reduced(image.getImageData()) };
            image.dispose();
            try {
                Files.createDirectories(file.getParent());
            } catch (final IOException failure) {
                throw new AssertionError(failure);
            }
            loader.save(file.toString(), SWT.IMAGE_PNG);
        });
    }

    /** What the screen shows of a control. */
    static byte[] pixels(final String id) {
        Window.middle(id);
        Window.settle();
        return Window.ui(() -> shown(id));
    }

    /** The same at once, on the user-interface thread. */
    static byte[] shown(final String id) {
        final Control control = Window.control(id).orElseThrow();
        final Point corner = control.toDisplay(0, 0);
        final Image image = new Image(control.getDisplay(), control.getSize().x, control.getSize().y);
        final GC gc = new GC(control.getDisplay());
        gc.copyArea(image, corner.x, corner.y);
        gc.dispose();
        final byte[] data = image.getImageData().data;
        image.dispose();
        return data;
    }

    /** The most frequent colours, then those that are least like them; each other one becomes the nearest. */
    private static ImageData reduced(final ImageData full) {
        final Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < full.height; y++) {
            for (int x = 0; x < full.width; x++) {
                counts.merge(colour(full, x, y), 1, Integer::sum);
            }
        }
        final List<Integer> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey).toList();
        final Set<Integer> kept = new LinkedHashSet<>(frequent.subList(0, Math.min(COLOURS / 2, frequent.size())));
        final Set<Integer> shades = new HashSet<>();
        kept.forEach(each -> shades.add(each & SHADE));
        frequent.stream().filter(each -> shades.add(each & SHADE)).limit(COLOURS - kept.size()).forEach(kept::add);
        final RGB[] palette = kept.stream().map(each -> new RGB(each >> 16, each >> 8 & 0xFF, each & 0xFF))
                .toArray(RGB[]::new);
        final ImageData small = new ImageData(full.width, full.height, 8, new PaletteData(palette));
        final Map<Integer, Integer> places = new HashMap<>();
        for (int y = 0; y < full.height; y++) {
            for (int x = 0; x < full.width; x++) {
                small.setPixel(x, y, places.computeIfAbsent(colour(full, x, y), each -> nearest(palette, each)));
            }
        }
        return small;
    }

    private static int colour(final ImageData image, final int x, final int y) {
        final RGB rgb = image.palette.getRGB(image.getPixel(x, y));
        return rgb.red << 16 | rgb.green << 8 | rgb.blue;
    }

    private static int nearest(final RGB[] palette, final int colour) {
        int best = 0;
        int distance = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            final int red = palette[i].red - (colour >> 16);
            final int green = palette[i].green - (colour >> 8 & 0xFF);
            final int blue = palette[i].blue - (colour & 0xFF);
            final int d = red * red + green * green + blue * blue;
            if (d < distance) {
                distance = d;
                best = i;
            }
        }
        return best;
    }
}

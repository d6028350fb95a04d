// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Display;

/** The icons of the workbench, SVG files in {@code icons/}; one family for all bundles. */
public final class Icons {

    private static final String BUNDLE = "org.intercala.workbench";
    private static final int SIZE = 16;
    private static final int SHARP = 125;
    private static final Map<Image, String> NAMES = new IdentityHashMap<>();

    private Icons() {
    }

    /** @param name file name without folder and ending, for example {@code run} */
    public static ImageDescriptor descriptor(final String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg")
                .orElseThrow(() -> new IllegalArgumentException("no icon " + name));
    }

    /**
     * Paints an icon, 16 px at 100 %. The platform stretches images of a widget that it paints at 200 % (GTK); this
     * takes one with more pixels instead.
     */
    public static void draw(final GC gc, final String name, final int x, final int y) {
        if (gc.getDevice() instanceof final Display display && isFine(display)) {
            gc.drawImage(large(display, name), 0, 0, 2 * SIZE, 2 * SIZE, x, y, SIZE, SIZE);
        } else {
            gc.drawImage(image(name), x, y);
        }
    }

    /** A monitor would know too, but is asked anew each time, which takes longer than the painting. */
    private static boolean isFine(final Display display) {
        return Stream.of(display.getShells()).anyMatch(shell -> shell.getZoom() > SHARP);
    }

    /** Paints the image of an icon, sharp at 200 % as well. */
    public static void draw(final GC gc, final Image icon, final int x, final int y) {
        final String name = NAMES.get(icon);
        if (name == null) {
            gc.drawImage(icon, x, y);
        } else {
            draw(gc, name, x, y);
        }
    }

    private static Image large(final Display display, final String name) {
        final String key = BUNDLE + "/large/" + name;
        final var registry = JFaceResources.getImageRegistry();
        if (registry.get(key) == null) {
            registry.put(key, new Image(display, pixels(name)));
        }
        return registry.get(key);
    }

    private static ImageData pixels(final String name) {
        try (var stream = Icons.class.getResourceAsStream("/icons/" + name + ".svg")) {
            final String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("width=\"16\" height=\"16\"", "width=\"32\" height=\"32\"");
            return new ImageData(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (final IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The icon of the product, to be disposed by the caller. @param size 16, 32, 64 or 128 pixels at 100 % */
    public static Image product(final int size) {
        return new Image(Display.getCurrent(), (ImageDataProvider) zoom -> switch (zoom) {
            case 100 -> product(size, 1);
            case 200 -> product(size, 2);
            default -> null;
        });
    }

    private static ImageData product(final int size, final int times) {
        return new ImageData(Icons.class.getResourceAsStream("/icons/product-" + size * times + ".png"));
    }

    /** A shared image, never to be disposed. */
    public static Image image(final String name) {
        final String key = BUNDLE + "/" + name;
        final var registry = JFaceResources.getImageRegistry();
        if (registry.getDescriptor(key) == null) {
            registry.put(key, descriptor(name));
        }
        final Image image = registry.get(key);
        NAMES.put(image, name);
        return image;
    }
}

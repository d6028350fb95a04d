// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Display;

/** The icons of the workbench, SVG files in {@code icons/}; one family for all bundles. */
public final class Icons {

    private static final String BUNDLE = "org.intercala.workbench";

    private Icons() {
    }

    /** @param name file name without folder and ending, for example {@code run} */
    public static ImageDescriptor descriptor(final String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg")
                .orElseThrow(() -> new IllegalArgumentException("no icon " + name));
    }

    /** A copy of another size, to be disposed by the caller. @param size width in pixels at 100 % */
    public static Image sized(final String name, final int size) {
        final Image image = descriptor(name).createImage();
        final var bounds = image.getBounds();
        if (bounds.width == size) {
            return image;
        }
        image.dispose();
        final var display = Display.getCurrent();
        return new Image(display, (ImageDataProvider) zoom -> {
            final ImageData best = descriptor(name).getImageData(100 * size / bounds.width * zoom / 100);
            return best == null ? null : best.scaledTo(size * zoom / 100, size * zoom / 100);
        });
    }

    /** A shared image, never to be disposed. */
    public static Image image(final String name) {
        final String key = BUNDLE + "/" + name;
        final var registry = JFaceResources.getImageRegistry();
        if (registry.getDescriptor(key) == null) {
            registry.put(key, descriptor(name));
        }
        return registry.get(key);
    }
}

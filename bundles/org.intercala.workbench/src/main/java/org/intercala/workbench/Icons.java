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
        return registry.get(key);
    }
}

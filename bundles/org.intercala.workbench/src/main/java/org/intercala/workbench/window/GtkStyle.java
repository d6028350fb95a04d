// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.window;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.eclipse.core.runtime.Platform;
import org.intercala.workbench.Ink;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Gives what GTK draws itself the colours of the workbench; nothing happens elsewhere. */
public final class GtkStyle {

    private static final String PROPERTY = "org.eclipse.swt.internal.gtk.cssFile";

    private GtkStyle() {
    }

    /** To be called before there is a display. */
    public static void install() {
        if (!Platform.WS_GTK.equals(Platform.getWS()) || System.getProperty(PROPERTY) != null) {
            return;
        }
        final Bundle bundle = FrameworkUtil.getBundle(GtkStyle.class);
        try (var sheet = bundle.getEntry("css/gtk.css").openStream()) {
            String text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            for (final Ink ink : Ink.values()) {
                text = text.replace("{" + ink.name() + "}", ink.hex());
            }
            final File file = bundle.getDataFile("gtk.css");
            Files.writeString(file.toPath(), text);
            System.setProperty(PROPERTY, file.getPath());
        } catch (final IOException failure) {
            Platform.getLog(bundle).warn("The style of native controls was not set. " + failure.getMessage(), failure);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.Version;

/** Version and licences. */
final class AboutDialog extends Dialog {

    private static final String SHIPPED = "org.intercala.examples";

    AboutDialog(final Shell parent) {
        super(parent);
    }

    @Override
    protected void configureShell(final Shell shell) {
        super.configureShell(shell);
        shell.setText("About Intercala");
    }

    @Override
    protected Control createDialogArea(final Composite parent) {
        final Composite area = (Composite) super.createDialogArea(parent);
        final GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 24;
        layout.marginHeight = 20;
        layout.horizontalSpacing = 20;
        layout.verticalSpacing = 4;
        area.setLayout(layout);
        final Image image = Icons.product(64);
        final Label icon = new Label(area, SWT.NONE);
        icon.setImage(image);
        icon.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false, 1, 4));
        icon.addDisposeListener(event -> image.dispose());
        line(area, "Intercala").setFont(Fonts.title());
        line(area, Version.text() + " · Java " + System.getProperty("java.version"))
                .setForeground(Ink.SECONDARY.color());
        line(area, "A workbench for multiscale battery modelling.");
        line(area, "Licensed under the Apache License, Version 2.0.");
        final String notice = text("NOTICE");
        if (!notice.isEmpty()) {
            final Text libraries = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
            libraries.setFont(JFaceResources.getTextFont());
            libraries.setText(notice);
            final GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
            data.verticalIndent = 12;
            data.widthHint = 560;
            data.heightHint = 240;
            libraries.setLayoutData(data);
        }
        return area;
    }

    private static Label line(final Composite parent, final String text) {
        final Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return label;
    }

    @Override
    protected void createButtonsForButtonBar(final Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    private static String text(final String file) {
        final var bundle = Platform.getBundle(SHIPPED);
        final var entry = bundle == null ? null : bundle.getEntry(file);
        if (entry == null) {
            return "";
        }
        try (var stream = entry.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (final IOException unreadable) {
            return "";
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.help;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationAdapter;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.HelpDisplay;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.help.HelpPages.Hit;

/** Shows a page of the help in the platform's browser, or as text where none is installed. */
public final class HelpView extends ViewPart implements HelpDisplay {

    private static final int MARGIN = 8;

    private final HelpPages pages = new HelpPages();
    private Text search;
    private Browser browser;
    private StyledText text;
    private String shown = CONTENTS;

    @Override
    public void createPartControl(final Composite parent) {
        final Composite area = new Composite(parent, SWT.NONE);
        final GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = MARGIN;
        area.setLayout(layout);
        area.setBackground(Ink.CARD.color());
        search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search the help");
        final GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.horizontalIndent = MARGIN;
        search.setLayoutData(wide);
        search.setData("org.intercala.id", "help.search");
        search.addListener(SWT.DefaultSelection, event -> search(search.getText()));
        createPage(area);
        createActions();
        show(CONTENTS);
    }

    private void createPage(final Composite area) {
        final GridData all = new GridData(SWT.FILL, SWT.FILL, true, true);
        try {
            browser = new Browser(area, SWT.NONE);
            browser.setLayoutData(all);
            browser.setJavascriptEnabled(false);
            browser.addLocationListener(new LocationAdapter() {
                @Override
                public void changing(final LocationEvent event) {
                    if (event.location.startsWith("http")) {
                        event.doit = false;
                        Program.launch(event.location);
                    }
                }
            });
        } catch (final SWTError noBrowser) {
            text = new StyledText(area, SWT.V_SCROLL | SWT.WRAP | SWT.READ_ONLY);
            text.setLayoutData(all);
            text.setMargins(2 * MARGIN, MARGIN, 2 * MARGIN, MARGIN);
            text.setBackground(Ink.CARD.color());
            text.setForeground(Ink.TEXT.color());
            text.setFont(Fonts.body());
        }
    }

    private void createActions() {
        final var bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(action("Back", "undo", () -> {
            if (browser != null) {
                browser.back();
            }
        }));
        bar.add(action("Contents", "menu", () -> show(CONTENTS)));
    }

    private static Action action(final String label, final String icon, final Runnable run) {
        final Action action = new Action(label) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(label);
        action.setImageDescriptor(Icons.descriptor(icon));
        return action;
    }

    /** The page that is shown, for those who ask what the help is about. */
    String shown() {
        return shown;
    }

    @Override
    public void show(final String page) {
        shown = page;
        try {
            if (browser != null) {
                final var address = pages.address(page);
                if (address.isPresent()) {
                    browser.setUrl(address.get());
                } else {
                    browser.setText(document("<p>There is no help page " + escaped(page)
                            + ". The plug-in that brought this solver may bring its documentation elsewhere.</p>"));
                }
            } else {
                text.setText(page.equals(CONTENTS) ? String.join("\n", pages.all())
                        : pages.text(page).orElse("There is no help page " + page + "."));
            }
        } catch (final IOException failure) {
            say("The page " + page + " cannot be read: " + failure.getMessage());
        }
    }

    private void say(final String sentence) {
        if (browser != null) {
            browser.setText(document("<p>" + escaped(sentence) + "</p>"));
        } else {
            text.setText(sentence);
        }
    }

    private void search(final String words) {
        if (words.isBlank()) {
            show(CONTENTS);
            return;
        }
        try {
            final List<Hit> hits = pages.search(words);
            if (hits.isEmpty()) {
                say("Nothing in the help holds all of these words: " + words);
            } else if (browser == null) {
                text.setText(hits.stream().map(hit -> hit.title() + "\n    " + hit.line())
                        .collect(Collectors.joining("\n\n")));
            } else {
                final StringBuilder list = new StringBuilder();
                for (final Hit hit : hits) {
                    list.append("<p><a href=\"").append(pages.address(hit.page()).orElse("")).append("\">")
                            .append(escaped(hit.title())).append("</a><br>").append(escaped(hit.line()))
                            .append("</p>");
                }
                browser.setText(document(list.toString()), true);
            }
        } catch (final IOException failure) {
            say("The help cannot be searched: " + failure.getMessage());
        }
    }

    private static String document(final String body) {
        return "<!DOCTYPE html><html><body style=\"font: 14px/1.5 sans-serif; margin: 16px; color: "
                + Ink.TEXT.hex() + "\">" + body + "</body></html>";
    }

    private static String escaped(final String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void setFocus() {
        search.setFocus();
    }
}

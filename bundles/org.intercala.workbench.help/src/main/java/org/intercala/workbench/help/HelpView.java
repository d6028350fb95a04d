// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.help;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationAdapter;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.intercala.workbench.HelpDisplay;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;
import org.intercala.workbench.help.HelpSearch.Hit;

/** Shows a page of the help in the platform's browser, or as text where none is installed. */
public final class HelpView extends ViewPart implements HelpDisplay {

    private static final int MARGIN = 8;
    /** Before the words of a search, among the pages that were shown. */
    private static final String SEARCH = "search:";

    private final HelpPages pages = new HelpPages();
    private final Deque<String> before = new ArrayDeque<>();
    private final Action back = action("Back", "back", this::back);
    private Text search;
    private Browser browser;
    private PageField field;
    private String shown = CONTENTS;

    @Override
    public void createPartControl(final Composite parent) {
        final Composite area = new Composite(parent, SWT.NONE);
        final GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = MARGIN;
        layout.verticalSpacing = MARGIN;
        area.setLayout(layout);
        area.setBackground(Ink.CARD.color());
        final Composite row = new Composite(area, SWT.NONE);
        final GridLayout margins = new GridLayout(2, false);
        margins.marginWidth = MARGIN;
        margins.marginHeight = 0;
        row.setLayout(margins);
        row.setBackground(Ink.CARD.color());
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        final var tools = new ToolBarManager(SWT.FLAT);
        tools.add(back);
        tools.add(action("Contents", "contents", () -> show(CONTENTS)));
        tools.createControl(row);
        search = new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search the help");
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        search.setData("org.intercala.id", "help.search");
        search.addListener(SWT.DefaultSelection,
                event -> show(search.getText().isBlank() ? CONTENTS : SEARCH + search.getText().strip()));
        createPage(area);
        back.setEnabled(false);
        render();
    }

    private void createPage(final Composite area) {
        final GridData all = new GridData(SWT.FILL, SWT.FILL, true, true);
        try {
            browser = new Browser(area, SWT.NONE);
            browser.setLayoutData(all);
            browser.setJavascriptEnabled(false);
            browser.setData("org.intercala.id", "help.browser");
            browser.addLocationListener(new LocationAdapter() {
                @Override
                public void changing(final LocationEvent event) {
                    follow(event);
                }
            });
        } catch (final SWTError noBrowser) {
            field = new PageField(area, this::follow);
            field.control().setLayoutData(all);
        }
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

    @Override
    public String shown() {
        return shown;
    }

    @Override
    public void show(final String page) {
        remember(page);
        render();
        (browser == null ? field.control() : browser).setFocus();
    }

    private void remember(final String page) {
        if (!page.equals(shown)) {
            before.push(shown);
            shown = page;
            back.setEnabled(true);
        }
    }

    private void back() {
        if (!before.isEmpty()) {
            shown = before.pop();
            back.setEnabled(!before.isEmpty());
            render();
        }
    }

    /** A link in the browser: what leads out of the help opens outside. */
    private void follow(final LocationEvent event) {
        try {
            if (event.location.matches("https?:.*")) {
                event.doit = false;
                outside(event.location);
            } else {
                pages.page(event.location).ifPresent(this::remember);
            }
        } catch (final IOException failure) {
            say("The page cannot be read: " + failure.getMessage());
        }
    }

    /** A link in the text. */
    private void follow(final String target) {
        if (target.matches("https?:.*")) {
            outside(target);
        } else {
            final Path from = Path.of(shown.startsWith(SEARCH) ? CONTENTS : shown);
            show(from.resolveSibling(target.replaceFirst("#.*$", "").replaceFirst("\\.md$", "")).normalize()
                    .toString().replace('\\', '/'));
        }
    }

    private void outside(final String address) {
        if (!Program.launch(address)) {
            getViewSite().getActionBars().getStatusLineManager()
                    .setErrorMessage("No web browser was found to open " + address);
        }
    }

    private void render() {
        try {
            if (shown.startsWith(SEARCH)) {
                showHits(shown.substring(SEARCH.length()));
            } else if (browser == null) {
                final String text = pages.texts().get(shown);
                field.show(PlainPage.of(text == null ? missing() : text));
            } else {
                final var address = pages.address(shown);
                if (address.isPresent()) {
                    browser.setUrl(address.get());
                } else {
                    say(missing());
                }
            }
        } catch (final IOException failure) {
            say("The help cannot be read: " + failure.getMessage());
        }
    }

    private String missing() {
        return "There is no help page " + shown + ". The plug-in may bring its documentation elsewhere.";
    }

    private void say(final String sentence) {
        if (browser == null) {
            field.show(PlainPage.of(sentence));
        } else {
            browser.setText(document("<p>" + escaped(sentence) + "</p>"));
        }
    }

    private void showHits(final String words) throws IOException {
        final List<Hit> hits = HelpSearch.search(pages.texts(), words);
        if (hits.isEmpty()) {
            say("Nothing in the help holds all of these words: " + words);
        } else if (browser == null) {
            final StringBuilder list = new StringBuilder();
            hits.forEach(hit -> list.append("[").append(hit.title()).append("](").append(hit.page()).append(")\n\n")
                    .append(hit.line()).append("\n\n"));
            field.show(PlainPage.of(list.toString()));
        } else {
            final StringBuilder list = new StringBuilder();
            for (final Hit hit : hits) {
                list.append("<p><a href=\"").append(pages.address(hit.page()).orElse("")).append("\">")
                        .append(escaped(hit.title())).append("</a><br>").append(escaped(hit.line())).append("</p>");
            }
            browser.setText(document(list.toString()), true);
        }
    }

    private String document(final String body) {
        String style = "";
        try {
            style = pages.style();
        } catch (final IOException withoutStyle) {
            // The page reads without it.
        }
        return "<!DOCTYPE html><html><head><link rel=\"stylesheet\" href=\"" + style + "\"></head><body>" + body
                + "</body></html>";
    }

    private static String escaped(final String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void setFocus() {
        search.setFocus();
    }
}

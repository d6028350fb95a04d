// SPDX-License-Identifier: Apache-2.0
package org.intercala.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns the Markdown pages of {@code docs/} that users read into the pages of the help: HTML with MathML, and the
 * Markdown itself beside it, for where there is no browser. A formula that cannot be converted, or a link to a page
 * or picture that is not there, fails the build.
 */
public final class GenerateHelp {

    /** Folders of docs/ that users read. */
    private static final List<String> FOLDERS = List.of("guide", "theory", "practice", "plugin-guide");
    /** Headings of the contents with their pages in the order of reading; an asterisk stands for all the others. */
    private static final Map<String, List<String>> CONTENTS = contents();
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    private static final Pattern FORMULA = Pattern.compile("(?s)\\$\\$(.+?)\\$\\$|\\$([^$\n]+?(?:\n[^$\n]+?)?)\\$");
    private static final Pattern LINK = Pattern.compile("href=\"([^\":#]+)\\.md(#[^\"]*)?\"");
    private static final Pattern PICTURE = Pattern.compile("<img src=\"(?!https?:)([^\"]+)\"");
    private static final Pattern OTHER_LINK = Pattern.compile("<a href=\"(?!https?:)([^\"#]+)\">(.*?)</a>");
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(),
            HeadingAnchorExtension.create());

    private final Path docs;
    private final Path out;
    private final FormulaToMathml formulas = new FormulaToMathml();
    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private final List<String> problems = new ArrayList<>();

    private GenerateHelp(final Path docs, final Path out) {
        this.docs = docs;
        this.out = out;
    }

    private static Map<String, List<String>> contents() {
        final Map<String, List<String>> contents = new LinkedHashMap<>();
        contents.put("First steps", List.of("guide/workbench", "guide/canvas", "guide/properties", "guide/running",
                "guide/results"));
        contents.put("Theory: phases", List.of("theory/phase-free-energy", "theory/phase-open-circuit-potential",
                "theory/phase-*"));
        contents.put("Theory: cell", List.of("theory/cell-parameter-set", "theory/cell-balance", "theory/cell-spm",
                "theory/cell-*"));
        contents.put("Theory: material and data", List.of("theory/flow-*"));
        contents.put("Theory: further pages", List.of("theory/*"));
        contents.put("Exercises", List.of("practice/one-free-energy", "practice/*"));
        contents.put("Keyboard and reference", List.of("guide/keyboard", "guide/quantities-and-functions", "guide/*"));
        contents.put("For authors of plug-ins", List.of("plugin-guide/solver", "plugin-guide/*"));
        return contents;
    }

    /** @param arguments folder of the Markdown pages, folder for the help pages */
    public static void main(final String[] arguments) throws IOException {
        new GenerateHelp(Path.of(arguments[0]), Path.of(arguments[1])).generate();
    }

    private void generate() throws IOException {
        final Map<String, String> titles = new TreeMap<>();
        for (final String folder : FOLDERS) {
            for (final Path page : files(docs.resolve(folder))) {
                final String name = docs.relativize(page).toString().replace('\\', '/');
                if (name.endsWith(".md")) {
                    titles.put(name.replaceFirst("\\.md$", ""), convert(page, name));
                } else if (name.endsWith(".png") || name.endsWith(".svg")) {
                    copy(page, name);
                }
            }
        }
        writeContents(titles);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the help pages cannot be made:\n" + String.join("\n", problems));
        }
    }

    /** @param titles as HTML, by name of the page without ending */
    private void writeContents(final Map<String, String> titles) throws IOException {
        final StringBuilder html = new StringBuilder("<h1>Help</h1>\n");
        final StringBuilder plain = new StringBuilder("# Help\n");
        final Set<String> left = new TreeSet<>(titles.keySet());
        for (final Map.Entry<String, List<String>> section : CONTENTS.entrySet()) {
            final List<String> pages = section.getValue().stream().flatMap(pattern -> taken(pattern, left)).toList();
            if (!pages.isEmpty()) {
                html.append("<h2>").append(section.getKey()).append("</h2>\n<ul>\n");
                plain.append("\n## ").append(section.getKey()).append('\n');
                for (final String page : pages) {
                    final String title = titles.get(page);
                    html.append("<li><a href=\"").append(page).append(".html\">").append(title).append("</a></li>\n");
                    plain.append("- [").append(title.replaceAll("<[^>]+>", "")).append("](").append(page)
                            .append(".md)\n");
                }
                html.append("</ul>\n");
            }
        }
        write("contents.html", page("Help", "", html.toString()));
        write("contents.md", plain.toString());
    }

    /** Takes the pages that a pattern names from those that are left. */
    private static Stream<String> taken(final String pattern, final Set<String> left) {
        final List<String> pages = left.stream().filter(pattern.endsWith("*")
                ? page -> page.startsWith(pattern.substring(0, pattern.length() - 1)) : pattern::equals).toList();
        pages.forEach(left::remove);
        return pages.stream();
    }

    private static List<Path> files(final Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Writes a page and gives its title as HTML. */
    private String convert(final Path file, final String name) throws IOException {
        final List<String> set = new ArrayList<>();
        final String text = replaceFormulas(Files.readString(file), name, set);
        String html = renderer.render(parser.parse(text));
        for (int i = 0; i < set.size(); i++) {
            html = html.replace(token(i), set.get(i));
        }
        checkLinks(html, file, name);
        html = LINK.matcher(html).replaceAll("href=\"$1.html$2\"");
        // What leads out of the help, such as a folder of the source tree, stays as text.
        html = OTHER_LINK.matcher(html).replaceAll(match -> Matcher.quoteReplacement(
                match.group(1).endsWith(".html") && isHelpPage(file, match.group(1)) ? match.group() : match.group(2)));
        final Matcher heading = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>").matcher(html);
        final String title = heading.find() ? heading.group(1).replaceAll(" \\(<code>.*?</code>\\)", "") : name;
        html = html.replaceFirst("(?s)(<h1[^>]*>.*?) \\((<code>.*?</code>)\\)</h1>", "$1</h1>\n<p class=\"id\">$2</p>");
        write(name.replaceFirst("\\.md$", ".html"), page(title.replaceAll("<[^>]+>", ""), "../", html));
        copy(file, name);
        return title;
    }

    private boolean isHelpPage(final Path from, final String link) {
        final Path target = from.resolveSibling(link.replaceFirst("\\.html$", ".md")).normalize();
        return Files.exists(target) && FOLDERS.contains(docs.relativize(target).getName(0).toString());
    }

    private void checkLinks(final String html, final Path file, final String name) {
        final Matcher picture = PICTURE.matcher(html);
        while (picture.find()) {
            if (!Files.exists(file.resolveSibling(picture.group(1)))) {
                problems.add(name + ": there is no picture " + picture.group(1));
            }
        }
        final Matcher link = LINK.matcher(html);
        while (link.find()) {
            if (!Files.exists(file.resolveSibling(link.group(1) + ".md"))) {
                problems.add(name + ": there is no page " + link.group(1) + ".md");
            }
        }
    }

    /** Puts a token in the place of each formula outside of code, so that Markdown leaves it alone. */
    private String replaceFormulas(final String text, final String name, final List<String> set) {
        final StringBuilder result = new StringBuilder();
        final Matcher code = CODE.matcher(text);
        int from = 0;
        while (code.find()) {
            result.append(withoutFormulas(text.substring(from, code.start()), name, set)).append(code.group());
            from = code.end();
        }
        return result.append(withoutFormulas(text.substring(from), name, set)).toString();
    }

    private String withoutFormulas(final String text, final String name, final List<String> set) {
        return FORMULA.matcher(text).replaceAll(match -> {
            final boolean display = match.group(1) != null;
            final String latex = display ? match.group(1) : match.group(2);
            try {
                final String mathml = formulas.convert(latex, display);
                set.add(display ? "<span class=\"formula\">" + mathml + "</span>" : mathml);
            } catch (final IllegalArgumentException problem) {
                problems.add(name + ": " + problem.getMessage());
                set.add("");
            }
            return token(set.size() - 1);
        });
    }

    private static String token(final int number) {
        return "FORMULA" + number + "ALUMROF";
    }

    private static String page(final String title, final String root, final String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"><title>" + title
                + "</title><link rel=\"stylesheet\" href=\"" + root + "../style/help.css\"></head>\n<body>\n" + body
                + "</body></html>\n";
    }

    private void write(final String name, final String text) throws IOException {
        final Path target = out.resolve(name);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    private void copy(final Path file, final String name) throws IOException {
        final Path target = out.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
}

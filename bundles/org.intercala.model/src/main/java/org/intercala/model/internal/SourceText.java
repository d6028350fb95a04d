// SPDX-License-Identifier: Apache-2.0
package org.intercala.model.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.intercala.model.FileException;

/**
 * The text of an XML file and the place of every element in it. The places come from an own pass over the markup, so
 * that an element can be cut out to the letter and every message can name its line; the same pass holds the file to its
 * limits before a tree is built. Line ends are \n, as XML 1.0 §2.11 says.
 */
public final class SourceText {
    /** Place of an element: its start tag, what follows the start tag, and the end of its end tag. */
    public record Span(int start, int contentStart, int end) {}

    private final Path file;
    private final String text;
    private int[] lineStarts;

    public SourceText(Path file, String text) {
        this.file = file;
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Reads a file that must be UTF-8 and within the size limit. */
    public static SourceText read(Path file, Limits limits) throws FileException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 8));
        } catch (NoSuchFileException e) {
            throw new FileException(file, "the file does not exist.", "Check its name and folder.", e);
        } catch (IOException e) {
            throw new FileException(file, "the file cannot be read (" + Text.cause(e) + ").",
                    "Check that it is a file and that you may read it.", e);
        }
        if (bytes.length > limits.bytes()) {
            throw new FileException(file, "the file is larger than " + limits.bytes() + " bytes.",
                    "Files of this kind hold no bulk data; keep arrays in CSV files of the project.", null);
        }
        return new SourceText(file, decode(file, bytes));
    }

    private static String decode(Path file, byte[] bytes) throws FileException {
        var in = ByteBuffer.wrap(bytes);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(in)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            var before = new SourceText(file, new String(bytes, 0, in.position(), StandardCharsets.UTF_8));
            throw before.failure(before.text.length(), "the text is not UTF-8.",
                    "Save the file with the encoding UTF-8.", e);
        }
    }

    public Path file() {
        return file;
    }

    public String text() {
        return text;
    }

    public String slice(Span span) {
        return text.substring(span.start(), span.end());
    }

    public int line(int offset) {
        if (lineStarts == null) {
            lineStarts = IntStream.concat(IntStream.of(0),
                    IntStream.range(1, text.length() + 1).filter(i -> text.charAt(i - 1) == '\n')).toArray();
        }
        var at = Arrays.binarySearch(lineStarts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    public FileException failure(int offset, String problem, String remedy, Throwable cause) {
        var line = line(offset);
        return new FileException(file, line, offset - lineStarts[line - 1] + 1, problem, remedy, cause);
    }

    /**
     * Places of all elements in document order. Markup that is not well-formed ends the pass quietly: the parser, which
     * comes next, explains it better.
     * @throws FileException for a document type declaration, and beyond the limits
     */
    public List<Span> elements(Limits limits) throws FileException {
        var spans = new ArrayList<Span>();
        var open = new ArrayDeque<Integer>();
        for (var i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i)) {
            int next;
            if (text.startsWith("<!--", i)) {
                next = after("-->", i + 4);
            } else if (text.startsWith("<![CDATA[", i)) {
                next = after("]]>", i + 9);
            } else if (text.startsWith("<?", i)) {
                next = after("?>", i + 2);
            } else if (text.startsWith("<!", i)) {
                throw failure(i, "the file declares a document type or entities, which is not allowed.",
                        "Remove the <!DOCTYPE ...> declaration.", null);
            } else if (text.startsWith("</", i)) {
                next = after(">", i + 2);
                if (open.isEmpty() || next < 0) {
                    break;
                }
                var index = open.pop();
                var span = spans.get(index);
                spans.set(index, new Span(span.start(), span.contentStart(), next));
            } else {
                next = endOfStartTag(i + 1);
                if (next < 0) {
                    break;
                }
                spans.add(new Span(i, next, next));
                if (text.charAt(next - 2) != '/') {
                    open.push(spans.size() - 1);
                }
                check(spans.size(), open.size(), i, limits);
            }
            if (next < 0) {
                break;
            }
            i = next;
        }
        return spans;
    }

    private void check(int elements, int depth, int offset, Limits limits) throws FileException {
        if (elements > limits.elements()) {
            throw failure(offset, "the file has more than " + limits.elements() + " elements.",
                    "Split it into several files.", null);
        }
        if (depth > limits.depth()) {
            throw failure(offset, "elements are nested deeper than " + limits.depth() + " levels.",
                    "Flatten the containers or functions at this place.", null);
        }
    }

    private int after(String end, int from) {
        var at = text.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }

    private int endOfStartTag(int from) {
        for (var i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '"' || c == '\'') {
                i = text.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            }
        }
        return -1;
    }
}

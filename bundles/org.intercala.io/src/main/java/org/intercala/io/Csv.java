// SPDX-License-Identifier: Apache-2.0
package org.intercala.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * Tables of numbers as text: UTF-8, a header row with {@code name / unit} or {@code name [unit]} in each field, then
 * one row of numbers a line. The delimiter (comma, semicolon or tab) is found from the header; the decimal sign is a
 * point; lines that begin with {@code #} and empty lines are skipped.
 */
public final class Csv {

    /** A larger table belongs into an array file. */
    private static final long MAXIMUM_BYTES = 1L << 28;

    private Csv() {
    }

    /**
     * Reads a file.
     *
     * @throws CsvException naming file, line, column, cause and remedy
     */
    public static CsvTable read(final Path file) throws IOException {
        return parse(text(file, BufferedReader::readAllAsString), file.toString());
    }

    /**
     * Reads text.
     *
     * @param source what to call the text in messages, for example the file
     * @throws CsvException naming source, line, column, cause and remedy
     */
    public static CsvTable parse(final String text, final String source) throws CsvException {
        return rows(text, source).table();
    }

    /**
     * Names of the columns of a file, which is read as far as its header.
     *
     * @throws CsvException naming file, line, column, cause and remedy
     */
    public static List<String> names(final Path file) throws IOException {
        return rows(text(file, Csv::header), file.toString()).names();
    }

    /** What reads the text of a file. */
    private interface Reading {
        String of(BufferedReader reader) throws IOException;
    }

    private static String text(final Path file, final Reading reading) throws IOException {
        final String source = file.toString();
        if (!Files.isRegularFile(file)) {
            throw new CsvException(source, 0, "", Files.exists(file) ? "this is not a file. Name a CSV file."
                    : "there is no such file. Correct the path, which is relative to the project.");
        }
        if (Files.size(file) > MAXIMUM_BYTES) {
            throw new CsvException(source, 0, "", "the file has " + (Files.size(file) >> 20) + " MB, more than the "
                    + (MAXIMUM_BYTES >> 20) + " MB that are read as text. Thin it out or use an array file.");
        }
        try (var reader = Files.newBufferedReader(file)) {
            return reading.of(reader);
        } catch (final CharacterCodingException notUtf8) {
            throw new CsvException(source, 0, "",
                    "the file is not UTF-8 text. Save it again with the encoding UTF-8.");
        } catch (final NoSuchFileException vanished) {
            throw new CsvException(source, 0, "", "the file vanished while it was being read.");
        }
    }

    /** The text up to the first line with content. */
    private static String header(final BufferedReader reader) throws IOException {
        final var text = new StringBuilder();
        boolean isOver = false;
        while (!isOver) {
            final String line = reader.readLine();
            isOver = line == null || isContent(withoutMark(line));
            text.append(line == null ? "" : line + "\n");
        }
        return text.toString();
    }

    private static boolean isContent(final String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static String withoutMark(final String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static RowReader rows(final String text, final String source) throws CsvException {
        final String content = withoutMark(text);
        final var rows = new RowReader(source);
        try (var reader = CsvReader.builder().fieldSeparator(delimiter(content)).commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true).trimWhitespacesAroundQuotes(true).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(content)) {
            for (final CsvRecord row : reader) {
                rows.add(row);
            }
        } catch (final CsvParseException malformed) {
            final Throwable cause = malformed.getCause() == null ? malformed : malformed.getCause();
            throw new CsvException(source, rows.line, "", "the text after this line is not well-formed CSV ("
                    + cause.getMessage() + "). Check the quotes.");
        } catch (final CsvException refused) {
            throw refused;
        } catch (final IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
        return rows;
    }

    /** Writes a file: comma, line feed, units in the header, numbers in the shortest text that restores the bits. */
    public static void write(final Path file, final CsvTable table) throws IOException {
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
            final String[] fields = new String[table.names().size()];
            Arrays.setAll(fields, column -> header(table.names().get(column), table.units().get(column)));
            writer.writeRecord(fields);
            for (int i = 0; i < table.rows(); i++) {
                final int row = i;
                Arrays.setAll(fields, column -> Double.toString(table.columns().get(column)[row]));
                writer.writeRecord(fields);
            }
        }
    }

    /** Header of a column: {@code name / unit}, or the name alone where the unit is "". */
    public static String header(final String name, final String unit) {
        return unit.isEmpty() ? name : name + " / " + unit;
    }

    /** The delimiter that the first line with content holds outside quotes: tab before semicolon before comma. */
    private static char delimiter(final String content) {
        final String header = content.lines().filter(Csv::isContent).findFirst().orElse("");
        final var plain = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            quoted ^= header.charAt(i) == '"';
            if (!quoted) {
                plain.append(header.charAt(i));
            }
        }
        return plain.indexOf("\t") >= 0 ? '\t' : plain.indexOf(";") >= 0 ? ';' : ',';
    }

    /** Collects header and rows of one text. */
    private static final class RowReader {

        private final String source;
        private final List<String> names = new ArrayList<>();
        private final List<String> units = new ArrayList<>();
        private double[][] columns;
        private int[] lines = new int[64];
        private int rows;
        private int line;

        RowReader(final String source) {
            this.source = source;
        }

        void add(final CsvRecord row) throws CsvException {
            line = Math.toIntExact(row.getStartingLineNumber());
            for (int i = 0; i < row.getFieldCount(); i++) {
                if (row.getField(i).indexOf('\n') >= 0) {
                    throw new CsvException(source, line, Integer.toString(i + 1),
                            "a quote that opens here is not closed on this line. Check the quotes.");
                }
            }
            if (names.isEmpty()) {
                readHeader(row);
            } else if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
                readRow(row);
            }
        }

        List<String> names() throws CsvException {
            if (names.isEmpty()) {
                throw new CsvException(source, 0, "", "the file is empty. Write a header row such as "
                        + "'x / 1,voltage / V', then one row of numbers a line.");
            }
            return List.copyOf(names);
        }

        CsvTable table() throws CsvException {
            if (!names().isEmpty() && rows == 0) {
                throw new CsvException(source, line, "", "no numbers follow the header. Write one row a line.");
            }
            return new CsvTable(names(), units, Arrays.stream(columns).map(c -> Arrays.copyOf(c, rows)).toList(),
                    Arrays.copyOf(lines, rows));
        }

        private void readHeader(final CsvRecord row) throws CsvException {
            if (row.getFields().stream().allMatch(field -> isNumber(field.strip()))) {
                throw new CsvException(source, line, "", "there is no header: the first row holds numbers only. "
                        + "Put a header row before it, such as 'x / 1,voltage / V'.");
            }
            for (int i = 0; i < row.getFieldCount(); i++) {
                final String text = row.getField(i).strip();
                final int slash = text.indexOf(" / ");
                final int bracket = text.endsWith("]") ? text.lastIndexOf('[') : -1;
                final int end = slash >= 0 ? slash : bracket >= 0 ? bracket : text.length();
                final String name = text.substring(0, end).strip();
                if (name.isEmpty()) {
                    throw new CsvException(source, line, Integer.toString(i + 1), "this column has no name. Write "
                            + "'name / unit' into the header, or remove a delimiter at the end of the lines.");
                }
                if (names.contains(name)) {
                    throw new CsvException(source, line, Integer.toString(i + 1),
                            "two columns are named '" + name + "'. Give each its own name.");
                }
                names.add(name);
                units.add(slash >= 0 ? text.substring(slash + 3).strip()
                        : bracket >= 0 ? text.substring(bracket + 1, text.length() - 1).strip() : "");
            }
            columns = new double[names.size()][64];
        }

        private void readRow(final CsvRecord row) throws CsvException {
            if (row.getFieldCount() != names.size()) {
                throw new CsvException(source, line, "", "this row has " + count(row.getFieldCount())
                        + ", the header has " + names.size() + " (" + String.join(", ", names) + "). "
                        + "Write one number for each column; the decimal sign is a point.");
            }
            if (rows == lines.length) {
                lines = Arrays.copyOf(lines, 2 * rows);
            }
            lines[rows] = line;
            for (int i = 0; i < columns.length; i++) {
                if (rows == columns[i].length) {
                    columns[i] = Arrays.copyOf(columns[i], 2 * rows);
                }
                columns[i][rows] = number(row.getField(i).strip(), i);
            }
            rows++;
        }

        private static String count(final int fields) {
            return fields == 1 ? "1 field" : fields + " fields";
        }

        private double number(final String text, final int column) throws CsvException {
            final String place = (column + 1) + " (" + names.get(column) + ")";
            if (text.isEmpty()) {
                throw new CsvException(source, line, place,
                        "the field is empty. Write a number, or remove the row.");
            }
            if (!isNumber(text)) {
                throw new CsvException(source, line, place, "'" + text + "' is not a finite number. " + advice(text));
            }
            return Double.parseDouble(text);
        }

        /** What to write instead; a comma that may stand for a point or for thousands is left to the user. */
        private static String advice(final String text) {
            final String point = text.replace(',', '.');
            final String plain = text.replace(",", "");
            final boolean isGrouped = text.matches("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\..*)?") && isNumber(plain);
            if (isGrouped && isNumber(point)) {
                return "The comma may group thousands or be a decimal sign: write " + plain + " or " + point
                        + ", whichever is meant, here and in the whole column.";
            }
            if (isGrouped) {
                return "Write it without commas: " + plain + ".";
            }
            return isNumber(point) ? "Write a decimal point: " + point + "."
                    : "Write one such as 3.87 or 1.2e-14, without unit.";
        }

        /** Decimal text of a finite number; hexadecimal numbers and suffixes that Java would take are refused. */
        private static boolean isNumber(final String text) {
            if (text.isEmpty()) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                    return false;
                }
            }
            try {
                return Double.isFinite(Double.parseDouble(text));
            } catch (final NumberFormatException malformed) {
                return false;
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = { ",", ";", "\t" })
    void readsEveryDelimiterWithUnitsInBothSpellings(final String delimiter) throws IOException {
        final String text = "# measured by hand\n\nx / 1" + delimiter + " voltage [V]" + delimiter + "note\n" + "0.1"
                + delimiter + " 3.9 " + delimiter + "-1e-3\n# in between\n0.2" + delimiter + "3.8" + delimiter
                + "+2\n\n";
        final CsvTable table = Csv.parse(text, "ocp.csv");
        assertEquals(List.of("x", "voltage", "note"), table.names());
        assertEquals(List.of("1", "V", ""), table.units());
        assertEquals(2, table.rows());
        assertArrayEquals(new int[] { 4, 6 }, table.lines());
        assertArrayEquals(new double[] { 0.1, 0.2 }, table.column("x"));
        assertArrayEquals(new double[] { 3.9, 3.8 }, table.column("voltage"));
        assertArrayEquals(new double[] { -1e-3, 2 }, table.columns().get(2));
    }

    @Test
    void unitMayHoldSlashesAndNameMayBeQuoted() throws IOException {
        final CsvTable table = Csv.parse("\uFEFF\"rate, published / A/m2*(m3/mol)^1.5\",D [nm2/ms]\r\n1,2\r\n",
                "a.csv");
        assertEquals(List.of("rate, published", "D"), table.names());
        assertEquals(List.of("A/m2*(m3/mol)^1.5", "nm2/ms"), table.units());
        assertEquals("nm2/ms", table.unit("D"));
    }

    @Test
    void manyRowsKeepTheirOrder() throws IOException {
        final var text = new StringBuilder("i\n");
        for (int i = 0; i < 1000; i++) {
            text.append(i).append('\n');
        }
        final double[] column = Csv.parse(text.toString(), "a.csv").column("i");
        assertEquals(1000, column.length);
        assertEquals(63, column[63]);
        assertEquals(64, column[64]);
        assertEquals(999, column[999]);
    }

    @Test
    void writtenTableReadsBackToTheBit() throws IOException {
        final double[] hard = { 1.0 / 3, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 6.02214076e23 };
        final double[] plain = { 1, 2, 3, 4, 5 };
        final Path file = folder.resolve("out.csv");
        Csv.write(file, new CsvTable(List.of("a, b", "t"), List.of("m2/s", ""), List.of(hard, plain)));
        assertEquals("\"a, b / m2/s\",t", Files.readString(file).lines().findFirst().orElseThrow());
        final CsvTable back = Csv.read(file);
        assertEquals(List.of("a, b", "t"), back.names());
        assertEquals(List.of("m2/s", ""), back.units());
        for (int i = 0; i < hard.length; i++) {
            assertEquals(Double.doubleToRawLongBits(hard[i]), Double.doubleToRawLongBits(back.column("a, b")[i]));
        }
        assertArrayEquals(plain, back.column("t"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x;U\\n0.1;3,9              | ocp.csv, line 2, column 2 (U): '3,9' is not a finite number. Write a decimal point: 3.9.
            x;U\\n0.1;0,125            | column 2 (U): '0,125' is not a finite number. Write a decimal point: 0.125.
            x;c\\n0.1;1,000            | ocp.csv, line 2, column 2 (c): '1,000' is not a finite number. The comma may group thousands or be a decimal sign: write 1000 or 1.000, whichever is meant
            x,c\\n0.1,"-33,133"        | thousands or be a decimal sign: write -33133 or -33.133, whichever
            x;c\\n0.1;1,234.5          | '1,234.5' is not a finite number. Write it without commas: 1234.5.
            x;c\\n0.1;1,234,567        | Write it without commas: 1234567.
            x,U\\n0.1,3.9\\n0.2,abc    | ocp.csv, line 3, column 2 (U): 'abc' is not a finite number.
            x,U\\n#c\\n\\n0.1,         | ocp.csv, line 4, column 2 (U): the field is empty.
            x,U\\n0.1,NaN              | column 2 (U): 'NaN' is not a finite number.
            x,U\\n0.1,Infinity         | column 2 (U): 'Infinity' is not a finite number.
            x,U\\n0.1,1e999            | column 2 (U): '1e999' is not a finite number.
            x,U\\n0.1,0x1p3            | column 2 (U): '0x1p3' is not a finite number.
            x,U\\n0.1,3.9 V            | column 2 (U): '3.9 V' is not a finite number. Write one such as 3.87 or 1.2e-14, without unit.
            x,U\\n0,1,3,9              | line 2: this row has 4 fields, the header has 2 (x, U).
            x,U\\n0.1                  | line 2: this row has 1 field, the header has 2 (x, U).
            x,U,\\n0.1,3.9,            | line 1, column 3: this column has no name.
            x / 1,x [m]\\n1,2          | line 1, column 2: two columns are named 'x'.
            0.1,3.9\\n0.2,3.8          | line 1: there is no header
            x,U\\n# nothing            | line 1: no numbers follow the header.
            # nothing                  | ocp.csv: the file is empty.
            x,"U\\n0.1,3.9             | Check the quotes.
            """)
    void saysWhereAndWhatIsWrong(final String text, final String message) {
        final var refusal = assertThrows(CsvException.class, () -> Csv.parse(text.replace("\\n", "\n"), "ocp.csv"));
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    }

    @Test
    void refusesMissingFileFolderAndForeignEncoding() throws IOException {
        final Path missing = folder.resolve("missing.csv");
        assertTrue(assertThrows(CsvException.class, () -> Csv.read(missing)).getMessage()
                .endsWith("missing.csv: there is no such file. Correct the path, which is relative to the project."));
        assertTrue(assertThrows(CsvException.class, () -> Csv.read(folder)).getMessage().contains("not a file"));
        final Path latin = folder.resolve("latin.csv");
        Files.write(latin, "D / µm\n1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(assertThrows(CsvException.class, () -> Csv.read(latin)).getMessage().contains("UTF-8"));
    }

    @Test
    void unknownColumnListsThoseThereAre() throws IOException {
        final CsvTable table = Csv.parse("x,U\n1,2\n", "a.csv");
        assertEquals("there is no column 'y'; the columns are x, U",
                assertThrows(IllegalArgumentException.class, () -> table.column("y")).getMessage());
    }

    @Test
    void columnsOfDifferentLengthAreRefused() {
        final var refusal = assertThrows(IllegalArgumentException.class,
                () -> new CsvTable(List.of("a", "b"), List.of("", ""), List.of(new double[2], new double[3])));
        assertTrue(refusal.getMessage().startsWith("column 'b' has 3 values, column 'a' has 2"));
    }
}

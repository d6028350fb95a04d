// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots.pane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.intercala.data.TextFormatException;
import org.intercala.data.Units;
import org.intercala.io.Csv;
import org.intercala.io.CsvException;
import org.intercala.io.CsvTable;
import org.intercala.report.Typeset;
import org.intercala.solver.PlotSpec;
import org.intercala.workbench.plots.chart.Trace;
import org.intercala.workbench.plots.chart.UnitChoices;

/** A table of measured values that is laid over a plot: which of its columns are drawn. */
final class MeasuredData {

    private final Path file;
    private final CsvTable table;
    private List<Integer> xChoices = List.of();
    private List<Integer> yChoices = List.of();
    private int x = -1;
    private int y = -1;
    private boolean everDrawn;
    private PlotSpec.Axis xAxis;
    private PlotSpec.Axis yAxis;

    MeasuredData(final Path file, final CsvTable table) {
        this.file = file;
        this.table = table;
    }

    /** Reads a file; where tabs or semicolons part its columns, decimal commas are read too. */
    static MeasuredData read(final Path file) throws IOException {
        return new MeasuredData(file, table(file));
    }

    /** Reads again what was kept. @param line see {@link #line} @param everDrawn see {@link #wasEverDrawn} */
    static MeasuredData read(final String line, final Path project, final boolean everDrawn) throws IOException {
        final MeasuredData data = read(file(line, project));
        final String[] parts = line.split("\t");
        data.x = Integer.parseInt(parts[1]);
        data.y = Integer.parseInt(parts[2]);
        data.everDrawn = everDrawn;
        return data;
    }

    /** Whether a text is such a line. */
    static boolean isLine(final String text) {
        return text.matches("[^#\t][^\t]*\t-?\\d{1,4}\t-?\\d{1,4}");
    }

    /** The file of a line. */
    static Path file(final String line, final Path project) {
        return project.resolve(line.substring(0, line.indexOf('\t')));
    }

    /** How it is kept: the file, relative where it lies in the project, and the numbers of the columns. */
    String line(final Path project) {
        return (isIn(project) ? project.relativize(file).toString().replace('\\', '/') : file) + "\t" + x + "\t" + y;
    }

    boolean isIn(final Path project) {
        return file.startsWith(project);
    }

    boolean isOf(final Path other) {
        return file.equals(other);
    }

    private static CsvTable table(final Path file) throws IOException {
        try {
            return Csv.read(file);
        } catch (final CsvException refused) {
            try {
                return withDecimalCommas(Files.readString(file), file.toString());
            } catch (final IOException neither) {
                throw refused;
            }
        }
    }

    private static CsvTable withDecimalCommas(final String text, final String source) throws CsvException {
        final String header = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst()
                .orElse("");
        final boolean parted = header.indexOf('\t') >= 0 || header.indexOf(';') >= 0;
        return Csv.parse(parted ? text.replaceAll(",(?=[0-9])", ".") : text, source);
    }

    /** Finds the columns that fit the axes of a plot; those chosen before stay where they fit. */
    void fit(final PlotSpec.Axis horizontal, final PlotSpec.Axis vertical) {
        xAxis = horizontal;
        yAxis = vertical;
        xChoices = fitting(horizontal.unit());
        yChoices = fitting(vertical.unit());
        x = xChoices.contains(x) ? x : best(xChoices, horizontal, -1);
        y = yChoices.contains(y) && y != x ? y : best(yChoices, vertical, x);
        everDrawn |= isDrawn();
    }

    private List<Integer> fitting(final String unit) {
        final List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < table.names().size(); i++) {
            if (isCompatible(table.units().get(i), unit)) {
                fitting.add(i);
            }
        }
        return fitting;
    }

    private static boolean isCompatible(final String unit, final String other) {
        try {
            return !unit.isEmpty() && Units.parse(unit).isCompatible(Units.parse(other));
        } catch (final TextFormatException unknown) {
            // A unit that nobody knows fits nowhere.
            return false;
        }
    }

    /** The column that is called like the axis, else the first. */
    private int best(final List<Integer> choices, final PlotSpec.Axis axis, final int taken) {
        final List<Integer> free = choices.stream().filter(column -> column != taken).toList();
        return free.stream().filter(column -> isNamedLike(column, axis)).findFirst()
                .or(() -> free.stream().findFirst()).orElse(-1);
    }

    private boolean isNamedLike(final int column, final PlotSpec.Axis axis) {
        final String own = table.names().get(column).toLowerCase(Locale.ROOT);
        return own.equals(axis.label().toLowerCase(Locale.ROOT)) || table.names().get(column).equals(axis.symbol());
    }

    String name() {
        return file.getFileName().toString();
    }

    /** Whether both axes have a column. */
    boolean isDrawn() {
        return x >= 0 && y >= 0;
    }

    /** Whether it was drawn in some plot; where it does not fit then, nobody asked for it. */
    boolean wasEverDrawn() {
        return everDrawn;
    }

    /** Why it is not drawn, and what to do. */
    String problem() {
        final PlotSpec.Axis missing = x < 0 ? xAxis : yAxis;
        final String unit = missing.unit().isEmpty() ? "1" : missing.unit();
        return name() + " has no column that fits “" + missing.label() + "”. Write a unit into its header, such as “"
                + missing.label().toLowerCase(Locale.ROOT) + " / " + unit + "”.";
    }

    List<Integer> choices(final boolean horizontal) {
        return horizontal ? xChoices : yChoices;
    }

    int chosen(final boolean horizontal) {
        return horizontal ? x : y;
    }

    void choose(final boolean horizontal, final int column) {
        if (horizontal) {
            x = column;
        } else {
            y = column;
        }
    }

    /** Head of a column for people. */
    String heading(final int column) {
        final String unit = table.units().get(column);
        return unit.equals("1") ? table.names().get(column) : table.names().get(column) + " / " + Typeset.unit(unit);
    }

    /** The chosen columns in the units of the plot's axes. */
    Optional<Trace> trace(final String xUnit, final String yUnit) {
        if (!isDrawn()) {
            return Optional.empty();
        }
        return Optional.of(new Trace(name(), "", "", table.columns().get(x), table.columns().get(y), false, false)
                .convert(UnitChoices.conversion(table.units().get(x), xUnit),
                        UnitChoices.conversion(table.units().get(y), yUnit)));
    }
}

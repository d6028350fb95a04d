// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.intercala.cell.kernel.CellModel;
import org.intercala.cell.kernel.DfnMesh;
import org.intercala.cell.kernel.DfnModel;
import org.intercala.cell.kernel.Electrolyte;
import org.intercala.cell.kernel.Load;
import org.intercala.cell.kernel.PorousCell;
import org.intercala.cell.kernel.PorousElectrode;
import org.intercala.cell.kernel.PorousLayer;
import org.intercala.cell.kernel.ProtocolRun;
import org.intercala.cell.kernel.ProtocolStep;
import org.intercala.cell.kernel.ProtocolStep.End;
import org.intercala.cell.kernel.ProtocolStep.EndKind;
import org.intercala.cell.kernel.RunOptions;
import org.intercala.cell.kernel.SpmElectrode;
import org.intercala.cell.kernel.SpmModel;
import org.intercala.numerics.Expression;
import org.intercala.numerics.ProgressSink;
import org.intercala.numerics.RealFunction;

/**
 * Cell models of Chen 2020 on the same work as peer.py. Prints a table with the accuracy beside each time: root mean
 * square and largest difference of the voltage from a converged solution at t = 10, 20, ... s, and that of the time at
 * the cut-off. The converged solution is ours on a fine mesh, which the tests hold to published references.
 *
 * <p>Arguments: {@code task <file>} writes what both sides work on; {@code cold <model>} prints the seconds from the
 * start of the Java machine to the end of a first solve; {@code run <peer lines> <seconds of SPM> <of SPMe> <of DFN>}
 * measures.
 */
public final class CellBenchmark {

    private static final double X = 29866.0 / 33133;
    private static final double Y = 17038.0 / 63104;
    private static final int SECONDS = 600;
    private static final int CYCLES = 10;
    private static final int MEMBERS = 1000;
    private static final DfnMesh FINE = new DfnMesh(2, 10, 6, 20);

    private static final List<String> MODELS = List.of("SPM", "SPMe", "DFN");
    /** Seconds of a first solve in a fresh Java machine, its start included. */
    private static final Map<String, Double> COLD = new HashMap<>();

    private CellBenchmark() {
    }

    /** Voltages at 10, 20, ... s and the end of a run. */
    private record Result(double end, double[] voltage) {
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("task")) {
            Files.writeString(Path.of(arguments[1]), task());
            return;
        }
        if (arguments[0].equals("cold")) {
            var mesh = new DfnMesh(1, 4, 2, 8);
            var model = arguments[1].equals("SPM") ? new SpmModel(CHEN.particles(), X, Y, 8)
                    : arguments[1].equals("SPMe") ? SpmModel.withElectrolyte(CHEN, mesh, X, Y)
                            : new DfnModel(CHEN, mesh, X, Y);
            run(model, 1e-4, 10, oneC());
            System.out.println(1e-3 * (System.currentTimeMillis()
                    - java.lang.management.ManagementFactory.getRuntimeMXBean().getStartTime()));
            return;
        }
        var peers = Files.readAllLines(Path.of(arguments[1]));
        for (int i = 0; i < MODELS.size(); i++) {
            COLD.put(MODELS.get(i), Double.parseDouble(arguments[2 + i]));
        }
        System.out.println("| case | settings | cold / s | warm / ms | rms / mV | max / mV | cut-off / s |");
        System.out.println("|---|---|---|---|---|---|---|");
        discharge("SPM", peers, List.of("8 nodes, 1e-4", "8 nodes, 1e-6"),
                () -> new SpmModel(chen(5.22e-6).particles(), X, Y, 40),
                mesh -> new SpmModel(CHEN.particles(), X, Y, mesh.particleNodes()));
        discharge("SPMe", peers, List.of("degree 4, 1e-4", "degree 6, 1e-6"),
                () -> SpmModel.withElectrolyte(chen(5.22e-6), FINE, X, Y),
                mesh -> SpmModel.withElectrolyte(CHEN, mesh, X, Y));
        discharge("DFN", peers, List.of("degree 4, 3e-4", "degree 4, 1e-4", "degree 8, 1e-5"),
                () -> new DfnModel(chen(5.22e-6), FINE, X, Y), mesh -> new DfnModel(CHEN, mesh, X, Y));
        drive(peers);
        cycles(peers);
        sweep(peers);
    }

    private static String task() {
        var random = new java.util.SplittableRandom(1);
        var cycle = new StringBuilder();
        for (int i = 0; i <= SECONDS; i++) {
            cycle.append(i == 0 ? "" : ",").append(7 * random.nextDouble());
        }
        var factors = new StringBuilder();
        for (int i = 0; i < MEMBERS; i++) {
            factors.append(i == 0 ? "" : ",").append(0.8 + 0.4 * i / (MEMBERS - 1));
        }
        return "{\"cycle\":[" + cycle + "],\"cycles\":" + CYCLES + ",\"factors\":[" + factors + "]}";
    }

    private static RealFunction law(String text, String variable) {
        return Expression.parse(text, List.of(variable), Map.of());
    }

    private static final RealFunction NEGATIVE = law(
            "1.9793*exp(-39.3631*x) + 0.2482 - 0.0909*tanh(29.8538*(x - 0.1234))"
                    + " - 0.04478*tanh(14.9159*(x - 0.2769)) - 0.0205*tanh(30.4444*(x - 0.6103))", "x");
    private static final RealFunction POSITIVE = law(
            "-0.8090*x + 4.4875 - 0.0428*tanh(18.5138*(x - 0.5542)) - 17.7326*tanh(15.7890*(x - 0.3117))"
                    + " + 17.5842*tanh(15.9308*(x - 0.3120))", "x");
    private static final Electrolyte ELECTROLYTE = new Electrolyte(1000,
            law("8.794e-17*c^2 - 3.972e-13*c + 4.862e-10", "c"),
            law("0.1297*(c/1000)^3 - 2.51*(c/1000)^1.5 + 3.329*c/1000", "c"), RealFunction.constant(1),
            RealFunction.constant(0.2594));
    private static final PorousCell CHEN = chen(5.22e-6);

    private static PorousCell chen(double positiveRadius) {
        return chen(positiveRadius, 75.6e-6);
    }

    private static PorousCell chen(double positiveRadius, double positiveThickness) {
        var negative = new SpmElectrode("negative", 85.2e-6, 0.75, 5.86e-6, 33133, 6.48e-7,
                RealFunction.constant(3.3e-14), true, NEGATIVE);
        var positive = new SpmElectrode("positive", positiveThickness, 0.665, positiveRadius, 63104, 3.42e-6,
                RealFunction.constant(4e-15), true, POSITIVE);
        return new PorousCell(
                new PorousElectrode(negative, new PorousLayer(85.2e-6, 0.25, Math.pow(0.25, 1.5)), 215),
                new PorousLayer(12e-6, 0.47, Math.pow(0.47, 1.5)),
                new PorousElectrode(positive, new PorousLayer(positiveThickness, 0.335, Math.pow(0.335, 1.5)), 0.18),
                ELECTROLYTE, 0.065 * 1.58, 298.15, 0);
    }

    private static Result run(CellModel model, double tolerance, double interval, ProtocolStep... steps) {
        var voltage = model.outputs().stream().filter(output -> output.name().equals("voltage")).toList();
        var run = new ProtocolRun(model, new RunOptions(2.5, 10, interval, tolerance, tolerance), voltage);
        var ending = run.run(List.of(steps), ProgressSink.NONE);
        double[] times = run.history().times();
        double[] all = run.history().column("voltage");
        return new Result(ending.time(), IntStream.range(0, times.length)
                .filter(i -> times[i] >= 10 && times[i] % 10 == 0).mapToDouble(i -> all[i]).toArray());
    }

    private static ProtocolStep oneC() {
        return ProtocolStep.of(Load.Current.of(5), Double.POSITIVE_INFINITY, "1C");
    }

    private interface OnMesh {
        CellModel make(DfnMesh mesh);
    }

    private static void discharge(String name, List<String> peers, List<String> settings, Supplier<CellModel> fine,
            OnMesh model) {
        var exact = run(fine.get(), 1e-9, 10, oneC());
        for (var setting : settings) {
            int degree = setting.startsWith("degree") ? Integer.parseInt(setting.substring(7, 8)) : 4;
            double tolerance = Double.parseDouble(setting.substring(setting.lastIndexOf(' ') + 1));
            var mesh = new DfnMesh(1, degree, degree / 2, degree > 6 ? 12 : 8);
            double[] seconds = time(() -> run(model.make(mesh), tolerance, 10, oneC()), 500);
            seconds[0] = COLD.get(name);
            row(name + ", 1C", "Intercala, " + setting, seconds, run(model.make(mesh), tolerance, 10, oneC()), exact);
        }
        peers.stream().filter(line -> line.contains("\"case\": \"" + name + "\"")).forEach(line -> row(name + ", 1C",
                "PyBaMM, " + text(line, "settings"), new double[] { number(line, "cold"), number(line, "warm") },
                new Result(number(line, "end"), numbers(line, "voltage")), exact));
    }

    private static void drive(List<String> peers) throws Exception {
        double[] cycle = numbers(task(), "cycle");
        var profile = new Load.Current(t -> {
            int i = Math.min((int) t, SECONDS - 1);
            return cycle[i] + (t - i) * (cycle[i + 1] - cycle[i]);
        });
        var instants = IntStream.range(1, SECONDS).mapToObj(i -> (double) i).toList();
        var step = new ProtocolStep(profile, SECONDS, List.of(), instants, "cycle");
        var exact = drive(FINE, 1e-9, step);
        for (var setting : List.of("degree 4, 1e-3", "degree 6, 1e-5")) {
            var mesh = new DfnMesh(1, setting.contains("4,") ? 4 : 6, 3, setting.contains("4,") ? 8 : 16);
            double tolerance = setting.contains("1e-3") ? 1e-3 : 1e-5;
            row("drive cycle of 600 s, DFN", "Intercala, " + setting, time(() -> drive(mesh, tolerance, step), 10),
                    drive(mesh, tolerance, step), exact);
        }
        peers.stream().filter(line -> line.contains("drive cycle")).forEach(line -> row("drive cycle of 600 s, DFN",
                "PyBaMM, " + text(line, "settings"), new double[] { number(line, "cold"), number(line, "warm") },
                new Result(number(line, "end"), numbers(line, "voltage")), exact));
    }

    /** Voltages at 10, 11, ... s. */
    private static Result drive(DfnMesh mesh, double tolerance, ProtocolStep step) {
        var model = new DfnModel(CHEN, mesh, X, Y);
        var voltage = model.outputs().stream().filter(output -> output.name().equals("voltage")).toList();
        var run = new ProtocolRun(model, new RunOptions(2.5, 10, 1, tolerance, tolerance), voltage);
        var ending = run.run(List.of(step), ProgressSink.NONE);
        double[] all = run.history().column("voltage");
        return new Result(ending.time(), Arrays.copyOfRange(all, 10, all.length));
    }

    private static void cycles(List<String> peers) {
        var steps = new ArrayList<ProtocolStep>();
        for (int i = 0; i < CYCLES; i++) {
            steps.add(ProtocolStep.of(Load.Current.of(5), Double.POSITIVE_INFINITY, "discharge",
                    new End(EndKind.VOLTAGE_FALLS, 2.5)));
            steps.add(ProtocolStep.of(Load.Current.of(-5), Double.POSITIVE_INFINITY, "charge",
                    new End(EndKind.VOLTAGE_RISES, 4.2)));
            steps.add(ProtocolStep.of(new Load.Voltage(4.2), Double.POSITIVE_INFINITY, "hold",
                    new End(EndKind.CURRENT_FALLS, 0.1)));
        }
        var protocol = steps.toArray(ProtocolStep[]::new);
        double exact = run(new SpmModel(CHEN.particles(), X, Y, 30), 1e-9, 1000, protocol).end();
        String name = CYCLES + " CCCV cycles, SPM";
        double[] seconds = time(() -> run(new SpmModel(CHEN.particles(), X, Y, 8), 1e-4, 1000, protocol), 50);
        line(name, "Intercala, 8 nodes, 1e-4", seconds, Double.NaN, Double.NaN,
                run(new SpmModel(CHEN.particles(), X, Y, 8), 1e-4, 1000, protocol).end() - exact);
        peers.stream().filter(line -> line.contains("CCCV")).forEach(line -> line(name,
                "PyBaMM, " + text(line, "settings"), new double[] { number(line, "cold"), number(line, "warm") },
                Double.NaN, Double.NaN, number(line, "end") - exact));
    }

    /** Thickness of the positive electrode and radius of its particles: geometry, on both cores. */
    private static void sweep(List<String> peers) {
        var mesh = new DfnMesh(1, 4, 2, 8);
        double[] seconds = time(() -> IntStream.range(0, MEMBERS).parallel()
                .mapToDouble(i -> run(new DfnModel(chen(5.22e-6 * (0.8 + 0.4 * i / (MEMBERS - 1)),
                        75.6e-6 * (0.95 + 0.1 * i / (MEMBERS - 1))), mesh, X, Y), 1e-4, 100, oneC()).end())
                .sum(), 3);
        line(MEMBERS + " cells, DFN", "Intercala, geometry, degree 4, 1e-4", seconds, Double.NaN, Double.NaN,
                Double.NaN);
        peers.stream().filter(line -> line.contains("\"case\": \"sweep")).forEach(line -> line(MEMBERS + " cells, DFN",
                "PyBaMM, diffusivity, " + text(line, "settings"),
                new double[] { number(line, "cold"), number(line, "warm") }, Double.NaN, Double.NaN, Double.NaN));
    }

    /** Nothing, and the best of several times (s). */
    private static double[] time(Supplier<?> work, int repeats) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < repeats; i++) {
            long start = System.nanoTime();
            work.get();
            best = Math.min(best, (System.nanoTime() - start) * 1e-9);
        }
        return new double[] { Double.NaN, best };
    }

    private static void row(String name, String settings, double[] seconds, Result result, Result exact) {
        int n = Math.min(result.voltage().length, exact.voltage().length);
        double squares = 0;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double difference = result.voltage()[i] - exact.voltage()[i];
            squares += difference * difference;
            largest = Math.max(largest, Math.abs(difference));
        }
        line(name, settings, seconds, Math.sqrt(squares / n), largest, result.end() - exact.end());
    }

    private static void line(String name, String settings, double[] seconds, double rms, double largest, double end) {
        System.out.println("| " + name + " | " + settings + " | " + format("%.3f", seconds[0]) + " | "
                + format("%.3f", 1e3 * seconds[1]) + " | " + format("%.3f", 1e3 * rms) + " | "
                + format("%.3f", 1e3 * largest) + " | " + format("%+.3f", end) + " |");
    }

    private static String format(String pattern, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, pattern, value);
    }

    private static double number(String line, String name) {
        var rest = line.substring(line.indexOf("\"" + name + "\": ") + name.length() + 4);
        return Double.parseDouble(rest.substring(0, rest.indexOf(rest.contains(",") ? ',' : '}')));
    }

    private static String text(String line, String name) {
        var rest = line.substring(line.indexOf("\"" + name + "\": \"") + name.length() + 5);
        return rest.substring(0, rest.indexOf('"'));
    }

    private static double[] numbers(String line, String name) {
        var rest = line.substring(line.indexOf("\"" + name + "\":"));
        return Arrays.stream(rest.substring(rest.indexOf('[') + 1, rest.indexOf(']')).split(","))
                .mapToDouble(Double::parseDouble).toArray();
    }
}

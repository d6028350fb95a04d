// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.intercala.data.Quantity;
import org.intercala.model.AxisSpacing;
import org.intercala.model.ModelFactory;
import org.intercala.testkit.Fakes;

/** A program that runs a workflow of slow nodes in one project after the other, until it is killed. */
final class ResumeChild {

    static final int POINTS = 24;

    private ResumeChild() {
    }

    /** in -> sweep(m -> n) -> out: 50 tasks on two threads. */
    static Bench bench(final Path project) {
        final Bench bench = new Bench(project, new Fakes(project.resolve("calls.log")));
        bench.node("in", "slow", "duration=10 ms");
        final var axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.setTarget("m.factor");
        axis.setFrom(Quantity.parse("0.1"));
        axis.setTo(Quantity.parse("0.7"));
        axis.setCount(POINTS);
        axis.setSpacing(AxisSpacing.LOGARITHMIC);
        final var body = bench.map("sweep", axis);
        bench.node(body, "m", "slow", "duration=10 ms");
        bench.node(body, "n", "slow", "duration=10 ms", "factor=0.3");
        bench.node("out", "slow", "duration=10 ms");
        bench.chain("in", "m", "n", "out");
        return bench;
    }

    /** @param arguments folder of the projects, number of the first one */
    public static void main(final String[] arguments) throws IOException {
        // classes are loaded here, so that the time until the kill is one of running, also where the machine is busy
        final Bench first = new Bench(Path.of(arguments[0], "first-" + ProcessHandle.current().pid()));
        first.node("in", "slow", "duration=3 ms");
        first.run();
        for (int i = Integer.parseInt(arguments[1]);; i++) {
            final Bench bench = bench(Files.createDirectories(Path.of(arguments[0], Integer.toString(i))));
            System.out.write('r');
            System.out.flush();
            final var run = bench.run();
            if (run.results().stream().anyMatch(each -> !each.run().getFindings().isEmpty())) {
                throw new IOException("an entry of the cache was damaged in " + bench.project);
            }
        }
    }
}

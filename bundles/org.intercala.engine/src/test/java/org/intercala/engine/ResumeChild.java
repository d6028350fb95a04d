// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.intercala.data.Quantity;
import org.intercala.model.AxisSpacing;
import org.intercala.model.ModelFactory;
import org.intercala.model.NodeRun;
import org.intercala.testkit.Fakes;

/**
 * A program that runs a workflow of slow nodes in one project after the other, until it is killed. It prints {@code r}
 * when a run begins and {@code .} when a node has been solved and its result written.
 */
final class ResumeChild {

    static final int POINTS = 24;
    static final int DURATION_MILLISECONDS = 10;

    private ResumeChild() {
    }

    /** in -> sweep(m -> n) -> out: 50 tasks on two threads. @param milliseconds that a node takes */
    static Bench bench(final Path project, final int milliseconds) {
        final Bench bench = new Bench(project, new Fakes(project.resolve("calls.log")));
        final String duration = "duration=" + milliseconds + " ms";
        bench.node("in", "slow", duration);
        final var axis = ModelFactory.eINSTANCE.createMapAxis();
        axis.setTarget("m.factor");
        axis.setFrom(Quantity.parse("0.1"));
        axis.setTo(Quantity.parse("0.7"));
        axis.setCount(POINTS);
        axis.setSpacing(AxisSpacing.LOGARITHMIC);
        final var body = bench.map("sweep", axis);
        bench.node(body, "m", "slow", duration);
        bench.node(body, "n", "slow", duration, "factor=0.3");
        bench.node("out", "slow", duration);
        bench.chain("in", "m", "n", "out");
        return bench;
    }

    private static synchronized void print(final char sign) {
        System.out.write(sign);
        System.out.flush();
    }

    /** @param arguments folder of the projects, number of the first one, milliseconds that a node takes */
    public static void main(final String[] arguments) throws IOException {
        final var listener = new RunListener() {
            @Override
            public void finished(final NodeRun run) {
                if (!run.isCached()) {
                    print('.');
                }
            }
        };
        for (int i = Integer.parseInt(arguments[1]);; i++) {
            final Bench bench = bench(Files.createDirectories(Path.of(arguments[0], Integer.toString(i))),
                    Integer.parseInt(arguments[2]));
            print('r');
            final var run = bench.run(listener, () -> false);
            if (run.results().stream().anyMatch(each -> !each.run().getFindings().isEmpty())) {
                throw new IOException("an entry of the cache was damaged in " + bench.project);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.List;

import org.intercala.numerics.DenseOutput;

/**
 * How far the voltage of a run is from that of another run of the same protocol, at every time step of the other and
 * between. Times count from the begin of each step, so that a step that ends a little later does not shift those after
 * it; the shift itself is {@link #time()}.
 */
public final class Comparison {

    /**
     * After a jump of the load (s) the diffusion layer is thinner than any mesh; so long, but at most half of the time
     * to the next jump, nothing is compared.
     */
    private static final double AFTER_JUMP = 10;

    private final double[] times;
    private final double[] voltages;
    private final List<Ending> endings;
    private double begin;
    private double otherBegin;
    private double otherEnd;
    private double first;
    private int next;
    private double voltage;
    private double time;

    Comparison(History other, List<Ending> endings) {
        this(other.times(), other.column("voltage"), endings);
    }

    private Comparison(double[] times, double[] voltages, List<Ending> endings) {
        this.times = times;
        this.voltages = voltages;
        this.endings = endings;
    }

    /** Of a run that is compared with no other one. */
    static Comparison withNothing() {
        return new Comparison(new double[0], new double[0], List.of());
    }

    /** Largest difference of the voltages (V) in the steps that both runs went through. */
    public double voltage() {
        return voltage;
    }

    /** Largest difference of the durations of a step (s). */
    public double time() {
        return time;
    }

    /** @param index of the step that begins @param t time (s) */
    void begin(int index, double t) {
        begin = t;
        if (index >= endings.size()) {
            next = times.length;
            return;
        }
        otherBegin = index == 0 ? 0 : endings.get(index - 1).time();
        otherEnd = endings.get(index).time();
        // What the other run has behind the time at which this one ended its step is not compared.
        while (next < times.length && times[next] < otherBegin) {
            next++;
        }
    }

    /** The load jumps. @param t now (s) @param until when it jumps again, or infinite (s) */
    void jump(double t, double until) {
        double end = Math.min(until, begin + otherEnd - otherBegin);
        first = t + Math.min(AFTER_JUMP, 0.5 * (end - t));
    }

    /** @param t end of a time step (s) @param work overwritten */
    void step(CellModel model, DenseOutput step, double t, double[] work) {
        for (; next < times.length && times[next] <= otherEnd; next++) {
            double at = begin + times[next] - otherBegin;
            if (at > t) {
                return;
            }
            if (at >= first && at >= step.from()) {
                step.state(at, work);
                double difference = Math.abs(model.voltage(work) - voltages[next]);
                if (difference > voltage) {
                    voltage = difference;
                }
            }
        }
    }

    /** @param t at which the step ends (s) */
    void end(double t) {
        time = Math.max(time, Math.abs(t - begin - (otherEnd - otherBegin)));
    }
}

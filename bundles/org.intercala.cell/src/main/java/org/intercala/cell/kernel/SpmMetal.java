// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.List;

/** Lithium metal as an electrode of a single-particle model: no unknowns, U = 0. */
final class SpmMetal implements SpmSide {

    private final MetalReaction reaction;
    private final double area;
    private double byCurrent;
    private double byConcentration;

    SpmMetal(SpmCell cell) {
        reaction = new MetalReaction(cell.metal(), cell.electrolyteConcentration(), cell.temperature());
        area = cell.area();
    }

    @Override
    public int dimension() {
        return 0;
    }

    @Override
    public void writeStart(double[] y) {
    }

    @Override
    public void rate(double[] y, double current, double[] out) {
    }

    @Override
    public double surface(double[] y) {
        return Double.NaN;
    }

    @Override
    public double mean(double[] y) {
        return Double.NaN;
    }

    @Override
    public double potential(double x) {
        return 0;
    }

    @Override
    public double overpotential(double x, double current, double salt) {
        return reaction.overpotential(current / area, salt) + reaction.film(current / area);
    }

    @Override
    public double salt(double concentration) {
        return concentration;
    }

    @Override
    public void linearize(double[] y, double current, double salt) {
        byCurrent = reaction.resistance(current / area, salt) / area;
        byConcentration = reaction.byConcentration(current / area, salt);
    }

    @Override
    public void factorize(double c) {
    }

    @Override
    public void solve(double[] b) {
    }

    @Override
    public void currentColumn(double[] column) {
    }

    @Override
    public double change(double[] v, double salt) {
        return byConcentration * salt;
    }

    @Override
    public double byCurrent() {
        return byCurrent;
    }

    @Override
    public String componentName() {
        return "lithium metal";
    }

    @Override
    public List<Limit> limits() {
        return List.of();
    }

    @Override
    public Ending diagnose(double t, double[] y) {
        return null;
    }

    @Override
    public Ending rateFailed(double t, double[] y) {
        throw new IllegalStateException("lithium metal has no unknowns");
    }
}

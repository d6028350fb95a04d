// SPDX-License-Identifier: Apache-2.0
package org.intercala.cell.kernel;

import java.util.ArrayList;
import java.util.List;

import org.intercala.cell.kernel.Ending.Kind;
import org.intercala.numerics.GaussLobatto;

/** The elements and nodes across a cell, from the negative collector to the positive one. */
final class CellGrid {

    /** Concentration over that at rest that counts as none. */
    static final double DEPLETED = 1e-4;

    private final DfnMesh mesh;
    private final int negativeElements;
    private final PorousLayer[] layers;
    private final GaussLobatto electrodeRule;
    private final GaussLobatto separatorRule;
    private final double[] positions;
    private final double[] averages;
    private final double[] ramp;

    CellGrid(PorousCell cell, DfnMesh mesh) {
        this.mesh = mesh;
        negativeElements = cell.half() ? 0 : mesh.elements();
        layers = new PorousLayer[] { cell.half() ? null : cell.negative().pores(), cell.separator(),
                cell.positive().pores() };
        electrodeRule = new GaussLobatto(mesh.degree());
        separatorRule = new GaussLobatto(mesh.separatorDegree());
        int nodes = (negativeElements + mesh.elements()) * mesh.degree() + mesh.separatorDegree() + 1;
        positions = new double[nodes];
        averages = new double[nodes];
        ramp = new double[nodes];
        for (int e = 0; e < elements(); e++) {
            double[] points = rule(e).nodes();
            double[] weights = rule(e).weights();
            double share = length(e) / layer(e).thickness();
            for (int i = 0; i < points.length; i++) {
                int k = first(e) + i;
                if (i > 0) {
                    positions[k] = positions[first(e)] + length(e) * points[i];
                }
                averages[k] += isSeparator(e) ? 0 : share * weights[i];
            }
        }
        double left = cell.half() ? 0 : layers[0].thickness();
        double right = left + layers[1].thickness();
        for (int k = 0; k < nodes; k++) {
            ramp[k] = k < negativeNodes() ? positions[k] / left
                    : k < positiveFirst() ? 1 : 1 - (positions[k] - right) / layers[2].thickness();
        }
    }

    int nodes() {
        return positions.length;
    }

    int elements() {
        return negativeElements + mesh.elements() + 1;
    }

    /** Nodes of a porous negative electrode, the first ones; 0 where there is none. */
    int negativeNodes() {
        return negativeElements == 0 ? 0 : positiveNodes();
    }

    /** Nodes of the positive electrode, the last ones. */
    int positiveNodes() {
        return mesh.elements() * mesh.degree() + 1;
    }

    int positiveFirst() {
        return nodes() - positiveNodes();
    }

    boolean isNegative(int element) {
        return element < negativeElements;
    }

    boolean isSeparator(int element) {
        return element == negativeElements;
    }

    GaussLobatto rule(int element) {
        return isSeparator(element) ? separatorRule : electrodeRule;
    }

    PorousLayer layer(int element) {
        return layers[isNegative(element) ? 0 : isSeparator(element) ? 1 : 2];
    }

    /** (m). */
    double length(int element) {
        return layer(element).thickness() / (isSeparator(element) ? 1 : mesh.elements());
    }

    /** Node at the left end of an element. */
    int first(int element) {
        int n = element * mesh.degree();
        return element > negativeElements ? n - mesh.degree() + mesh.separatorDegree() : n;
    }

    /** For messages. */
    String place(int node) {
        return Numbers.text(positions[node] * 1e6) + " um from the "
                + (negativeElements == 0 ? "lithium metal" : "negative collector");
    }

    /** @return a copy */
    double[] positions() {
        return positions.clone();
    }

    /** Weight of a node in the mean over the thickness of its electrode (1); at its ends too. */
    double average(int node) {
        return averages[node];
    }

    /**
     * What share of a uniformly reacting cell's current flows in the electrolyte at each node: rises from 0 to 1 in a
     * porous negative electrode, falls to 0 in the positive one. Not a copy.
     */
    double[] ramp() {
        return ramp;
    }

    /** The layers and their nodes. */
    List<CellSection.Layer> layers() {
        var result = new ArrayList<CellSection.Layer>();
        if (negativeNodes() > 0) {
            result.add(new CellSection.Layer("negative electrode", true, 0, negativeNodes() - 1));
        }
        result.add(new CellSection.Layer("separator", false, Math.max(0, negativeNodes() - 1), positiveFirst()));
        result.add(new CellSection.Layer("positive electrode", true, positiveFirst(), nodes() - 1));
        return result;
    }

    /** Where the electrolyte has no salt left. @param concentrations where those of the nodes are in the unknowns */
    Limit depletion(int[] concentrations) {
        return new Limit((t, y) -> least(concentrations, y) - DEPLETED, (t, y) -> depleted(concentrations, t, y));
    }

    private static double least(int[] concentrations, double[] y) {
        double least = Double.POSITIVE_INFINITY;
        for (int index : concentrations) {
            least = Math.min(least, y[index]);
        }
        return least;
    }

    /** Says where there is least salt. Arguments as of {@link #depletion}. */
    Ending depleted(int[] concentrations, double t, double[] y) {
        int where = 0;
        for (int k = 0; k < concentrations.length; k++) {
            where = y[concentrations[k]] < y[concentrations[where]] ? k : where;
        }
        return new Ending(Kind.ELECTROLYTE_DEPLETED, t, "the electrolyte is depleted " + place(where) + " at t = "
                + Numbers.text(t) + " s");
    }
}

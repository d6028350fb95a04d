// SPDX-License-Identifier: Apache-2.0
package org.intercala.physics;

import java.util.List;
import org.intercala.numerics.Constants;
import org.intercala.numerics.Expression;

/** Published fits and material values that tests compare with. */
final class Published {

    static final double ROOM = 298.15;

    /** Regular solution of LiFePO4: 1.8560e-20 J a site, plateau at 3.422 V. */
    static final double LFP_OMEGA = 1.8560e-20 * Constants.AVOGADRO;
    static final double LFP_PLATEAU = 3.422;
    static final RedlichKister LFP = RedlichKister.regular(LFP_OMEGA, -LFP_PLATEAU * Constants.FARADAY);

    /** Chen et al. 2020, doi:10.1149/1945-7111/ab9050. */
    static final Expression CHEN_GRAPHITE = potential(
            "1.9793*exp(-39.3631*x) + 0.2482 - 0.0909*tanh(29.8538*(x - 0.1234))"
                    + " - 0.04478*tanh(14.9159*(x - 0.2769)) - 0.0205*tanh(30.4444*(x - 0.6103))");
    static final Expression CHEN_NMC = potential("-0.8090*x + 4.4875 - 0.0428*tanh(18.5138*(x - 0.5542))"
            + " - 17.7326*tanh(15.7890*(x - 0.3117)) + 17.5842*tanh(15.9308*(x - 0.3120))");

    /** Marquis et al. 2019, doi:10.1149/2.0341915jes. */
    static final Expression MARQUIS_GRAPHITE = potential(
            "0.194 + 1.5*exp(-120*x) + 0.0351*tanh((x - 0.286)/0.083) - 0.0045*tanh((x - 0.849)/0.119)"
                    + " - 0.035*tanh((x - 0.9233)/0.05) - 0.0147*tanh((x - 0.5)/0.034) - 0.102*tanh((x - 0.194)/0.142)"
                    + " - 0.022*tanh((x - 0.9)/0.0164)"
                    + " - 0.011*tanh((x - 0.124)/0.0226) + 0.0155*tanh((x - 0.105)/0.029)");
    static final Expression MARQUIS_LCO = potential(
            "2.16216 + 0.07645*tanh(30.834 - 54.4806*1.062*x) + 2.1581*tanh(52.294 - 50.294*1.062*x)"
                    + " - 0.14169*tanh(11.0923 - 19.8543*1.062*x) + 0.2051*tanh(1.4684 - 5.4888*1.062*x)"
                    + " + 0.2531*tanh((0.56478 - 1.062*x)/0.1316)"
                    + " - 0.02167*tanh((1.062*x - 0.525)/0.006)");

    private Published() {
    }

    private static Expression potential(String text) {
        return Expression.parse(text, List.of("x"));
    }
}

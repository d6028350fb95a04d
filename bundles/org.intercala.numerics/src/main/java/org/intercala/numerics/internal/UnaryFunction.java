// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics.internal;

import static org.intercala.numerics.internal.NodeAlgebra.divide;
import static org.intercala.numerics.internal.NodeAlgebra.multiply;
import static org.intercala.numerics.internal.NodeAlgebra.negate;
import static org.intercala.numerics.internal.NodeAlgebra.number;
import static org.intercala.numerics.internal.NodeAlgebra.power;
import static org.intercala.numerics.internal.NodeAlgebra.sum;

import java.util.Locale;

import org.intercala.numerics.ElementaryFunctions;

/** The functions of one argument that an expression may use, each with its derivative. */
enum UnaryFunction {
    EXP {
        @Override
        double apply(double u) {
            return StrictMath.exp(u);
        }

        @Override
        Node slope(Node u) {
            return of(u);
        }
    },
    LOG {
        @Override
        double apply(double u) {
            return StrictMath.log(u);
        }

        @Override
        Node slope(Node u) {
            return divide(number(1), u);
        }
    },
    LOG10 {
        @Override
        double apply(double u) {
            return StrictMath.log10(u);
        }

        @Override
        Node slope(Node u) {
            return divide(number(1), multiply(number(2.302585092994046), u));
        }
    },
    SQRT {
        @Override
        double apply(double u) {
            return Math.sqrt(u);
        }

        @Override
        Node slope(Node u) {
            return divide(number(0.5), of(u));
        }
    },
    SIN {
        @Override
        double apply(double u) {
            return StrictMath.sin(u);
        }

        @Override
        Node slope(Node u) {
            return COS.of(u);
        }
    },
    COS {
        @Override
        double apply(double u) {
            return StrictMath.cos(u);
        }

        @Override
        Node slope(Node u) {
            return negate(SIN.of(u));
        }
    },
    TAN {
        @Override
        double apply(double u) {
            return StrictMath.tan(u);
        }

        @Override
        Node slope(Node u) {
            return divide(number(1), power(COS.of(u), number(2)));
        }
    },
    SINH {
        @Override
        double apply(double u) {
            return StrictMath.sinh(u);
        }

        @Override
        Node slope(Node u) {
            return COSH.of(u);
        }
    },
    COSH {
        @Override
        double apply(double u) {
            return StrictMath.cosh(u);
        }

        @Override
        Node slope(Node u) {
            return SINH.of(u);
        }
    },
    TANH {
        @Override
        double apply(double u) {
            return StrictMath.tanh(u);
        }

        @Override
        Node slope(Node u) {
            return SECH2.of(u);
        }
    },
    ASINH {
        @Override
        double apply(double u) {
            return ElementaryFunctions.asinh(u);
        }

        @Override
        Node slope(Node u) {
            return divide(number(1), SQRT.of(sum(power(u, number(2)), number(1))));
        }
    },
    SECH2 {
        @Override
        double apply(double u) {
            return ElementaryFunctions.sech2(u);
        }

        @Override
        Node slope(Node u) {
            return multiply(number(-2), multiply(of(u), TANH.of(u)));
        }
    },
    XLOGX {
        @Override
        double apply(double u) {
            return ElementaryFunctions.xlogx(u);
        }

        @Override
        Node slope(Node u) {
            return sum(LOG.of(u), number(1));
        }
    },
    ABS {
        @Override
        double apply(double u) {
            return Math.abs(u);
        }

        @Override
        Node slope(Node u) {
            return SIGN.of(u);
        }
    },
    /** -1, 0 or 1; the derivative of abs. */
    SIGN {
        @Override
        double apply(double u) {
            return Math.signum(u);
        }

        @Override
        Node slope(Node u) {
            return number(0);
        }
    };

    private final String text = name().toLowerCase(Locale.ROOT);

    abstract double apply(double u);

    /** The derivative by the argument, at u. */
    abstract Node slope(Node u);

    Node of(Node u) {
        return new UnaryNode(this, u);
    }

    /** The name as it stands in an expression. */
    String text() {
        return text;
    }
}

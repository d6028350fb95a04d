// SPDX-License-Identifier: Apache-2.0
/** The tree behind {@link org.intercala.numerics.Expression}: parser, nodes, derivatives. Not for use from outside. */
package org.intercala.numerics.internal;

// SPDX-License-Identifier: Apache-2.0
/**
 * Plain-Java kernels of continuum electrochemistry: free energies and what follows from them, rate laws, particles,
 * electrode balance, and the measures that tell whether these belong together.
 *
 * <p>Nothing here knows Eclipse. Units are SI. Conventions: x is the stoichiometry, the fraction of occupied sites (1);
 * a free energy g(x, T) is per mole of sites (J/mol); the chemical potential \( \mu = \partial g/\partial x \) is
 * counted from lithium metal unless a reference is named, so that the open-circuit potential against lithium is \( U =
 * -\mu/F \). An interfacial current density (A/m²) is positive when lithium leaves the particle; a cell current is
 * positive on discharge. A law evaluated outside its range gives NaN, nothing is clamped.
 */
package org.intercala.physics;

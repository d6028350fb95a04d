// SPDX-License-Identifier: Apache-2.0
package org.intercala.numerics;

/**
 * Physical constants, CODATA 2018. @see <a
 * href="https://doi.org/10.1103/RevModPhys.93.025010">doi:10.1103/RevModPhys.93.025010</a>
 */
public final class Constants {

    /** Avogadro constant (1/mol), exact. */
    public static final double AVOGADRO = 6.02214076e23;
    /** Boltzmann constant (J/K), exact. */
    public static final double BOLTZMANN = 1.380649e-23;
    /** Elementary charge (C), exact. */
    public static final double ELEMENTARY_CHARGE = 1.602176634e-19;
    /** Planck constant (J s), exact. */
    public static final double PLANCK = 6.62607015e-34;
    /** Speed of light in vacuum (m/s), exact. */
    public static final double SPEED_OF_LIGHT = 299792458.0;

    /** Faraday constant (C/mol), \( N_A e \) rounded to ten digits, as CODATA prints it. */
    public static final double FARADAY = 96485.33212;
    /** Molar gas constant (J/(mol K)), \( N_A k_B \) rounded to ten digits, as CODATA prints it. */
    public static final double GAS_CONSTANT = 8.314462618;
    /** Boltzmann constant (eV/K), \( k_B/e \). */
    public static final double BOLTZMANN_EV = BOLTZMANN / ELEMENTARY_CHARGE;
    /** Stefan-Boltzmann constant (W/(m² K⁴)). */
    public static final double STEFAN_BOLTZMANN = 5.670374419e-8;

    /** Electron mass (kg). */
    public static final double ELECTRON_MASS = 9.1093837015e-31;
    /** Unified atomic mass unit (kg). */
    public static final double ATOMIC_MASS = 1.66053906660e-27;
    /** Electric constant (F/m). */
    public static final double VACUUM_PERMITTIVITY = 8.8541878128e-12;
    /** Coulomb energy of two unit charges at one ångström, \( e^2/4\pi\varepsilon_0 \) (eV Å). */
    public static final double COULOMB_EV_ANGSTROM = 14.3996454784;

    /** The temperature at which parameters are given unless something else is said (K): 25 °C. */
    public static final double REFERENCE_TEMPERATURE = 298.15;

    private Constants() {
    }
}

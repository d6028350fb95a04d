// SPDX-License-Identifier: Apache-2.0
/**
 * Quantities with units, function values, and the data objects that cross from scale to scale. The EMF model
 * {@code model/data.ecore} is the source of the data objects; quantities, units, parameter annotations, function
 * compilation and content hashes are written by hand beside it.
 */
package org.intercala.data;

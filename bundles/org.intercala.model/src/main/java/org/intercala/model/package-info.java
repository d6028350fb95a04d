// SPDX-License-Identifier: Apache-2.0
/**
 * Workflows as data: nodes with typed ports, links, containers, the parameter object of every node, findings and run
 * records; their files, the rules of links, and the paths by which people name a parameter.
 */
package org.intercala.model;

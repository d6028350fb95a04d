// SPDX-License-Identifier: Apache-2.0
package org.intercala.data;
public final class Doubles { }

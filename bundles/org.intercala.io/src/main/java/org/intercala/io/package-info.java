// SPDX-License-Identifier: Apache-2.0
/** Files of other programs and of people: read into plain arrays with names and units, and written from them. */
package org.intercala.io;

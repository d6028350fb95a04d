// SPDX-License-Identifier: Apache-2.0
/** What stands in the fields of a form and what is made of what people type; needs no window. */
package org.intercala.workbench.forms.value;

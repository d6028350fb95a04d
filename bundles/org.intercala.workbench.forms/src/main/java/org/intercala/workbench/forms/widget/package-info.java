// SPDX-License-Identifier: Apache-2.0
/** Flat controls of the forms, painted in the colours of the workbench. */
package org.intercala.workbench.forms.widget;

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.intercala.data.Citation;
import org.intercala.data.DataFactory;
import org.intercala.data.DataPackage;
import org.intercala.report.Bibliography;
import org.intercala.workbench.FlatButton;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.widget.SectionHead;

/** The works that values come from, to be named behind a value as {@code @key}. */
final class References {

    private final Form form;
    private final Slot slot;

    References(final Form form, final Slot slot) {
        this.form = form;
        this.slot = slot;
    }

    @SuppressWarnings("unchecked")
    private List<Citation> citations() {
        return slot.value() instanceof List<?> list ? (List<Citation>) list : List.of();
    }

    void build(final Composite body) {
        form.small(body, "A value names its source by the key: 5.22 um @chen2020");
        for (final Citation citation : citations()) {
            citation(body, citation);
        }
        final var add = new FlatButton(body, "Add reference", FlatButton.Look.EDGED);
        add.setEnabled(!form.model().isReadOnly());
        add.onAction(() -> {
            final Citation citation = DataFactory.eINSTANCE.createCitation();
            citation.setKey("reference" + (citations().size() + 1));
            final List<Citation> longer = new ArrayList<>(citations());
            longer.add(citation);
            form.model().set("Add reference", slot, longer);
        });
    }

    private void citation(final Composite parent, final Citation citation) {
        final Composite body = form.section(parent, "citation " + System.identityHashCode(citation), false);
        final SectionHead head = form.headOf(body);
        form.onRefresh(() -> head.setText(citation.getKey() + " · " + Bibliography.brief(citation)));
        text(body, citation, DataPackage.Literals.CITATION__KEY, "Key");
        text(body, citation, DataPackage.Literals.CITATION__AUTHORS, "Authors (surname, initials; …)");
        text(body, citation, DataPackage.Literals.CITATION__TITLE, "Title");
        text(body, citation, DataPackage.Literals.CITATION__CONTAINER, "Journal, volume, page");
        form.add(IdentityRow.year(form, body, citation));
        text(body, citation, DataPackage.Literals.CITATION__DOI, "DOI");
        text(body, citation, DataPackage.Literals.CITATION__URL, "Web address");
        final var delete = new FlatButton(body, "Delete reference", FlatButton.Look.QUIET);
        delete.setEnabled(!form.model().isReadOnly());
        delete.onAction(() -> form.model().set("Delete reference", slot, citations().stream()
                .filter(other -> other != citation).toList()));
    }

    private void text(final Composite body, final Citation citation,
            final EStructuralFeature feature, final String name) {
        form.add(IdentityRow.text(form, body, citation, feature, name, SWT.LEFT));
    }
}

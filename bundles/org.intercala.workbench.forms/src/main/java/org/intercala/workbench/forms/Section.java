// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.intercala.model.Finding;
import org.intercala.model.Severity;
import org.intercala.workbench.Ink;
import org.intercala.workbench.forms.value.Slot;
import org.intercala.workbench.forms.widget.SectionHead;

/** A part of a form that opens and closes; what is inside is made when it is opened first. */
final class Section {

    private static final int INDENT = 14;

    private final List<Slot> values;
    private final Consumer<Composite> builder;
    private final SectionHead head;
    private final Composite body;
    private boolean built;

    /** @param builder makes the content, null where the caller does */
    Section(final Form form, final Composite parent, final String title, final List<Slot> values,
            final Consumer<Composite> builder) {
        this.values = values;
        this.builder = builder;
        final boolean inner = parent.getData() instanceof SectionHead;
        head = new SectionHead(parent, title, inner);
        final GridData across = new GridData(SWT.FILL, SWT.CENTER, true, false);
        across.widthHint = 60;
        across.horizontalIndent = inner ? INDENT : 0;
        head.setLayoutData(across);
        head.setData("org.intercala.id", "section." + title);
        body = form.group(parent, 1, 0);
        ((GridLayout) body.getLayout()).verticalSpacing = 12;
        body.setData(head);
        ((GridData) body.getLayoutData()).horizontalIndent = inner ? INDENT : 0;
    }

    Composite body() {
        return body;
    }

    boolean isOpen() {
        return head.isOpen();
    }

    void setOpen(final boolean open) {
        if (open && !built && builder != null) {
            builder.accept(body);
        }
        built |= open;
        head.setOpen(open);
        ((GridData) body.getLayoutData()).exclude = !open;
        body.setVisible(open);
    }

    /** What happens after somebody opened or closed it. */
    void onToggle(final Runnable after) {
        head.onAction(() -> {
            setOpen(!isOpen());
            after.run();
        });
    }

    /** Whether a finding is about a value inside. */
    boolean isMeant(final String feature) {
        return values.stream().anyMatch(slot -> slot.isMeant(feature));
    }

    /** Says in the heading what one would see inside: problems, else how many values are changed. */
    void show(final List<Finding> findings) {
        final long problems = findings.stream().filter(finding -> finding.getSeverity() == Severity.ERROR
                && finding.getFeature() != null && isMeant(finding.getFeature())).count();
        final long changed = values.stream().filter(Slot::isChanged).count();
        head.setNote(problems == 1 ? "1 problem" : problems > 1 ? problems + " problems"
                : changed > 0 ? changed + " changed" : "", problems > 0 ? Ink.ERROR : Ink.ACCENT);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.part.ViewPart;
import org.intercala.model.Graphs;
import org.intercala.model.Finding;
import org.intercala.model.Node;
import org.intercala.model.Port;
import org.intercala.report.FindingView;
import org.intercala.workbench.ActiveDocument;
import org.intercala.workbench.DocumentEditor;
import org.intercala.workbench.EmptyPage;
import org.intercala.workbench.FieldsPart;
import org.intercala.workbench.document.DocumentListener.Change;
import org.intercala.workbench.document.WorkflowDocument;

/** Shows and changes what is selected in the active workflow. */
public final class PropertiesView extends ViewPart implements ISelectionListener, FieldsPart {

    private final Subject shown = new Subject();
    /** The canvas also selects while another part is active, such as the palette. */
    private final ISelectionChangedListener selecting = event -> showSoon();
    private final Map<WorkflowDocument, Map<String, Draft>> drafts = new WeakHashMap<>();
    private final BeforeCommands beforeCommands = new BeforeCommands(this::commit);
    private ActiveDocument front;
    private ISelectionProvider canvas;
    private boolean showing;
    private Form form;
    private WorkflowDocument document;
    private FormModel model;
    /** The object that is shown; the workflow while there are several. */
    private EObject subject;
    private List<EObject> several = List.of();
    private String shape = "";
    private List<Finding> findingsShown = List.of();

    @Override
    public void createPartControl(final Composite parent) {
        form = new Form(parent);
        form.control().setData("org.intercala.id", "properties");
        getSite().setSelectionProvider(shown);
        getSite().getPage().addPostSelectionListener(this);
        getSite().getService(ICommandService.class).addExecutionListener(beforeCommands);
        showNothing();
        front = new ActiveDocument(getSite().getPage(), this::documentChanged);
        front.update();
    }

    private void follow(final WorkflowDocument next) {
        leave();
        document = next;
        if (document == null) {
            showNothing();
        } else {
            model = FormModel.of(document, drafts.computeIfAbsent(document, any -> new HashMap<>()));
            canvas = getSite().getPage().getActiveEditor().getSite().getSelectionProvider();
            if (canvas != null) {
                canvas.addSelectionChangedListener(selecting);
            }
            show(selected(canvas == null ? null : canvas.getSelection()));
        }
    }

    /** Once for all changes of a selection that grows. */
    private void showSoon() {
        if (!showing) {
            showing = true;
            form.control().getDisplay().asyncExec(() -> {
                showing = false;
                if (document != null && canvas != null && !form.control().isDisposed()) {
                    show(selected(canvas.getSelection()));
                }
            });
        }
    }

    @Override
    public void commit() {
        if (!form.control().isDisposed()) {
            form.commit();
        }
    }

    @Override
    public boolean isOpen() {
        return form.isOpen();
    }

    @Override
    public boolean takeBack() {
        return form.takeBack();
    }

    private void leave() {
        if (document != null) {
            commit();
        }
        if (canvas != null) {
            canvas.removeSelectionChangedListener(selecting);
            canvas = null;
        }
        subject = null;
        several = List.of();
        model = null;
    }

    private void showNothing() {
        final var hint = new EmptyPage(form.begin(null));
        hint.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        hint.setText("Open a workflow: select a node on its canvas to see and change its parameters here.");
        form.end();
    }

    @Override
    public void selectionChanged(final IWorkbenchPart part, final ISelection selection) {
        if (part == this || part instanceof DocumentEditor || document == null) {
            return;
        }
        final List<EObject> objects = selected(selection);
        if (!objects.isEmpty()) {
            show(objects);
        }
    }

    /** The selected objects of the document. */
    private List<EObject> selected(final ISelection selection) {
        return !(selection instanceof IStructuredSelection structured) ? List.of()
                : Stream.of(structured.toArray()).map(each -> Adapters.adapt(each, EObject.class))
                        .filter(object -> object != null && isInModel(object)).distinct().toList();
    }

    private boolean isInModel(final EObject object) {
        return EcoreUtil.isAncestor(document.workflow(), object);
    }

    /** Shows what is selected, the workflow where nothing is. */
    private void show(final List<EObject> objects) {
        final EObject next = objects.size() == 1 ? objects.getFirst() : document.workflow();
        final List<EObject> many = objects.size() > 1 ? objects : List.of();
        if (next == subject && many.equals(several)) {
            return;
        }
        form.commit();
        subject = next;
        several = many;
        shown.set(many.isEmpty() ? List.of(next) : many);
        build();
        form.setOrigin(new Point(0, 0));
    }

    private void build() {
        shape = Shape.of(subject);
        final Composite page = form.begin(model);
        final var forms = new SmallForms(form, this::reveal);
        if (several.isEmpty()) {
            forms.build(page, subject);
        } else {
            forms.build(page, several);
        }
        form.end();
        showFindings();
    }

    private void reveal(final EObject object) {
        DocumentEditor.active().ifPresent(editor -> editor.reveal(List.of(object)));
    }

    private void showFindings() {
        if (subject != null) {
            findingsShown = findings();
            form.show(findingsShown);
        }
    }

    /** What there is to say of the shown port or node, why its run failed first. */
    private List<Finding> findings() {
        if (subject instanceof Port port && Graphs.owner(port) != null) {
            return document.findings(Graphs.owner(port)).stream()
                    .filter(finding -> port.getName().equals(finding.getFeature())).toList();
        }
        if (!(subject instanceof Node node)) {
            return List.of();
        }
        final String path = Graphs.path(node);
        final Stream<Finding> failures = document.isChangedSinceRun(node) ? Stream.empty()
                : document.runFindings().failures().stream().filter(view -> view.node().equals(path))
                        .map(FindingView::finding);
        return Stream.concat(failures, document.findings(node).stream()).toList();
    }

    private void documentChanged(final WorkflowDocument changed, final Change change) {
        if (form.control().isDisposed()) {
            return;
        }
        if (change == null) {
            follow(changed);
            return;
        }
        switch (change) {
            case EDITED -> edited();
            case CHECKED -> showFindings();
            case RELOADED -> reloaded();
            case MOVED -> {
                // the form does not show how far a run is
            }
            case RUN -> {
                if (!findings().equals(findingsShown)) {
                    showFindings();
                }
            }
        }
    }

    private void edited() {
        if (subject == null) {
            return;
        }
        if (!isInModel(subject)) {
            show(List.of());
        } else if (!several.isEmpty()) {
            final List<EObject> left = several.stream().filter(this::isInModel).toList();
            if (left.size() < 2) {
                show(left);
            } else {
                several = left;
                build();
            }
        } else if (!shape.equals(Shape.of(subject))) {
            form.rebuild(this::build);
        } else {
            form.refresh();
        }
    }

    private void reloaded() {
        final String path = subject instanceof Node node ? Graphs.path(node) : "";
        drafts.remove(document);
        model = FormModel.of(document, drafts.computeIfAbsent(document, any -> new HashMap<>()));
        subject = null;
        show(Graphs.node(document.workflow(), path).<List<EObject>>map(List::of).orElse(List.of()));
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(this);
        front.dispose();
        getSite().getService(ICommandService.class).removeExecutionListener(beforeCommands);
        leave();
        super.dispose();
    }
}

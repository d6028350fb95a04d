// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.filesystem.URIUtil;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorPart;
import org.intercala.io.Csv;
import org.intercala.io.CsvTable;
import org.intercala.workbench.EmptyPage;

/** A CSV file as a table, to be read and copied from but not written. */
public final class TableEditor extends EditorPart {

    private static final int LEAST_WIDTH = 96;

    private Path file;
    private Composite parent;

    @Override
    public void init(final IEditorSite site, final IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        final var adapted = input instanceof IFileEditorInput resource ? resource.getFile().getLocationURI()
                : Adapters.adapt(input, IURIEditorInput.class) instanceof IURIEditorInput place ? place.getURI() : null;
        if (adapted == null) {
            throw new PartInitException(input.getName() + " is not a file.");
        }
        file = URIUtil.toPath(adapted).toPath();
    }

    @Override
    public void createPartControl(final Composite area) {
        parent = area;
        new EmptyPage(area).setText("Reading…");
        Job.create("Reading " + file.getFileName(), (IJobFunction) monitor -> read()).schedule();
    }

    private IStatus read() {
        try {
            final CsvTable content = Csv.read(file);
            show(() -> fill(content));
        } catch (final IOException unreadable) {
            show(() -> new EmptyPage(parent).setText(unreadable.getMessage()));
        }
        return Status.OK_STATUS;
    }

    private void show(final Runnable content) {
        if (!parent.isDisposed()) {
            parent.getDisplay().asyncExec(() -> {
                if (!parent.isDisposed()) {
                    for (final var child : parent.getChildren()) {
                        child.dispose();
                    }
                    content.run();
                    parent.layout();
                }
            });
        }
    }

    private void fill(final CsvTable content) {
        final Table table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        table.setData("org.intercala.id", "csv.table");
        for (int i = 0; i < content.names().size(); i++) {
            final TableColumn column = new TableColumn(table, SWT.RIGHT);
            column.setText(title(content, i));
            column.pack();
            column.setWidth(Math.max(LEAST_WIDTH, column.getWidth() + 16));
        }
        // The last column of a table takes what is left of the width; it shall not be one with numbers.
        new TableColumn(table, SWT.NONE);
        table.addListener(SWT.SetData, event -> {
            final TableItem item = (TableItem) event.item;
            item.setText(row(content, event.index).toArray(String[]::new));
        });
        table.setItemCount(content.rows());
        final Action copy = new Action("Copy") {
            @Override
            public void run() {
                copy(table, content);
            }
        };
        final Action all = new Action("Select All") {
            @Override
            public void run() {
                table.selectAll();
            }
        };
        final var bars = getEditorSite().getActionBars();
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), all);
        bars.updateActionBars();
    }

    private static String title(final CsvTable content, final int column) {
        final String unit = content.units().get(column);
        return content.names().get(column) + (unit.isEmpty() ? "" : " / " + unit);
    }

    private static List<String> row(final CsvTable content, final int row) {
        final List<String> words = new ArrayList<>();
        for (final double[] column : content.columns()) {
            words.add(Cells.text(column[row]));
        }
        return words;
    }

    /** Puts the selected rows on the clipboard, with all digits, as a spreadsheet takes them. */
    private static void copy(final Table table, final CsvTable content) {
        final StringBuilder text = new StringBuilder();
        for (final int row : table.getSelectionIndices()) {
            final List<String> words = new ArrayList<>();
            content.columns().forEach(column -> words.add(Double.toString(column[row])));
            text.append(String.join("\t", words)).append('\n');
        }
        if (!text.isEmpty()) {
            final Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] { text.toString() }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        }
    }

    @Override
    public void setFocus() {
        parent.setFocus();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(final IProgressMonitor monitor) {
        // Nothing can be changed here.
    }

    @Override
    public void doSaveAs() {
        // Nothing can be changed here.
    }
}

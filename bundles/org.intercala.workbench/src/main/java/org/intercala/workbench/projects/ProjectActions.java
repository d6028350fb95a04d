// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuListener;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.CopyFilesAndFoldersOperation;
import org.eclipse.ui.menus.IMenuService;
import org.intercala.workbench.Icons;

/** What can be done with the selection of the tree: its context menu and the keys of the menu Edit. */
final class ProjectActions {

    private static final String NEW_MENU = "org.intercala.workbench.new";
    private static final String RUN = "org.intercala.workbench.run.all";

    private static final int MOST_OTHERS = 15;

    private final IViewSite site;
    private final TreeViewer tree;
    private final Changes changes;
    private final Runnable refresh;
    private final MenuManager news = new MenuManager("New", NEW_MENU);
    private final Action open = action("Open", "folder-open", this::open);
    private final Action run = action("Run", "run", this::run);
    private final Action compare = action("Compare Runs", "compare",
            () -> Opening.runs(page(), selected(RunEntry.class)));
    private final Action report = action("Open Report", "report", this::report);
    private final Action rename = action("Rename", "rename", this::rename);
    private final Action copy = action("Copy", "copy", this::copy);
    private final Action paste = action("Paste", "paste", this::paste);
    private final Action delete = action("Delete", "delete", this::delete);
    private final Action update = action("Refresh", "refresh", this::refresh);
    private final Action show = action("Show in File Manager", "folder", this::show);

    ProjectActions(final IViewSite site, final TreeViewer tree, final Changes changes, final Runnable refresh) {
        this.site = site;
        this.tree = tree;
        this.changes = changes;
        this.refresh = refresh;
        bind(ActionFactory.RENAME, rename);
        bind(ActionFactory.COPY, copy);
        bind(ActionFactory.PASTE, paste);
        bind(ActionFactory.DELETE, delete);
        bind(ActionFactory.REFRESH, update);
        run.setActionDefinitionId(RUN);
        site.getService(IMenuService.class).populateContributionManager(news, "menu:" + NEW_MENU);
        tree.addSelectionChangedListener(event -> enable());
        enable();
        final MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener((IMenuListener) this::fill);
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
    }

    /** The command has to be known before the action is registered for it. */
    private void bind(final ActionFactory factory, final Action action) {
        action.setActionDefinitionId(factory.getCommandId());
        site.getActionBars().setGlobalActionHandler(factory.getId(), action);
    }

    void dispose() {
        site.getService(IMenuService.class).releaseContributions(news);
        news.dispose();
    }

    private static Action action(final String text, final String icon, final Runnable body) {
        final Action action = new Action(text) {
            @Override
            public void run() {
                body.run();
            }
        };
        action.setImageDescriptor(Icons.descriptor(icon));
        return action;
    }

    private void fill(final IMenuManager menu) {
        final IStructuredSelection selection = tree.getStructuredSelection();
        menu.add(news);
        if (!selection.isEmpty()) {
            menu.add(new Separator());
            addWhen(menu, open, open.isEnabled());
            addWhen(menu, run, run.isEnabled());
            addWhen(menu, compare, compare.isEnabled());
            if (selection.size() == 1 && selection.getFirstElement() instanceof RunEntry entry) {
                compareWith(menu, entry);
            }
            addWhen(menu, report, report.isEnabled());
            menu.add(new Separator());
            menu.add(rename);
            menu.add(copy);
        }
        menu.add(paste);
        if (!selection.isEmpty()) {
            menu.add(delete);
            menu.add(new Separator());
            menu.add(show);
        }
        menu.add(update);
    }

    private static void addWhen(final IMenuManager menu, final Action action, final boolean wanted) {
        if (wanted) {
            menu.add(action);
        }
    }

    /** The other runs of its project, the newest first. */
    private void compareWith(final IMenuManager menu, final RunEntry entry) {
        final var content = (ITreeContentProvider) tree.getContentProvider();
        final MenuManager others = new MenuManager("Compare With", Icons.descriptor("compare"), null);
        Arrays.stream(content.getChildren(content.getParent(entry))).filter(other -> !other.equals(entry))
                .map(RunEntry.class::cast).limit(MOST_OTHERS)
                .forEach(other -> others.add(action(ProjectLabels.run(other).getString(), "runs",
                        () -> Opening.runs(page(), List.of(entry, other)))));
        if (!others.isEmpty()) {
            menu.add(others);
        }
    }

    private void enable() {
        final IStructuredSelection selection = tree.getStructuredSelection();
        final List<RunEntry> runs = selected(RunEntry.class);
        final List<IResource> resources = selected(IResource.class);
        final boolean one = selection.size() == 1;
        open.setEnabled(!selection.isEmpty() && resources.stream().noneMatch(IContainer.class::isInstance));
        run.setEnabled(one && isWorkflow(selection.getFirstElement()));
        compare.setEnabled(runs.size() > 1 && resources.isEmpty());
        report.setEnabled(one && runs.size() == 1);
        rename.setEnabled(one && isRenamable(selection.getFirstElement()));
        copy.setEnabled(!selection.isEmpty());
        paste.setEnabled(target() != null);
        delete.setEnabled(!selection.isEmpty() && resources.stream().noneMatch(Places::isRuns));
        show.setEnabled(one);
    }

    private static boolean isWorkflow(final Object element) {
        return element instanceof IFile file && "workflow".equals(file.getFileExtension());
    }

    private static boolean isRenamable(final Object element) {
        return element instanceof IResource resource && !Places.isRuns(resource)
                || element instanceof RunEntry;
    }

    private <T> List<T> selected(final Class<T> type) {
        final List<T> found = new ArrayList<>();
        for (final Object each : tree.getStructuredSelection()) {
            if (type.isInstance(each)) {
                found.add(type.cast(each));
            }
        }
        return found;
    }

    private IWorkbenchPage page() {
        return site.getPage();
    }

    private void open() {
        final List<RunEntry> runs = selected(RunEntry.class);
        if (!runs.isEmpty()) {
            Opening.runs(page(), runs);
        }
        selected(IFile.class).forEach(file -> Opening.file(page(), file));
    }

    private void run() {
        open();
        Commands.execute(site, RUN);
    }

    private void report() {
        Opening.report(selected(RunEntry.class).getFirst());
    }

    private void rename() {
        final Object element = tree.getStructuredSelection().getFirstElement();
        final TreeItem item = tree.getTree().getSelection()[0];
        switch (element) {
            case RunEntry entry -> InlineRename.open(tree.getTree(), item, entry.name(), name -> null,
                    name -> changes.nameRun(entry, name));
            case IResource resource -> InlineRename.open(tree.getTree(), item, resource.getName(),
                    name -> Changes.problem(resource, name), name -> changes.rename(resource, name));
            default -> {
                // Nothing else has a name.
            }
        }
    }

    private void copy() {
        final List<String> paths = new ArrayList<>();
        selected(IResource.class).forEach(resource -> paths.add(resource.getLocation().toOSString()));
        selected(RunEntry.class).forEach(entry -> paths.add(entry.folder().toString()));
        final Clipboard clipboard = new Clipboard(tree.getControl().getDisplay());
        clipboard.setContents(new Object[] { paths.toArray(String[]::new), String.join("\n", paths) },
                new Transfer[] { FileTransfer.getInstance(), TextTransfer.getInstance() });
        clipboard.dispose();
        enable();
    }

    private void paste() {
        final Clipboard clipboard = new Clipboard(tree.getControl().getDisplay());
        final Object files = clipboard.getContents(FileTransfer.getInstance());
        clipboard.dispose();
        if (files instanceof String[] paths && target() != null) {
            new CopyFilesAndFoldersOperation(site.getShell()).copyFiles(paths, target());
        }
    }

    /** The folder that a paste goes to. */
    private IContainer target() {
        return container(tree.getStructuredSelection().getFirstElement());
    }

    static IContainer container(final Object element) {
        return switch (element) {
            case IContainer container when !Places.isRuns(container) -> container;
            case IFile file -> file.getParent();
            case null, default -> null;
        };
    }

    private void delete() {
        changes.delete(selected(IResource.class), selected(RunEntry.class));
    }

    private void refresh() {
        changes.refresh();
        refresh.run();
    }

    private void show() {
        final Object element = tree.getStructuredSelection().getFirstElement();
        final Path path = element instanceof RunEntry entry ? entry.folder() : Places.folder((IResource) element);
        if (path != null) {
            Program.launch((Files.isDirectory(path) ? path : path.getParent()).toString());
        }
    }
}

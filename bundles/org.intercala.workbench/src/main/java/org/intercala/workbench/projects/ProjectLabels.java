// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.projects;

import java.time.LocalDate;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.intercala.model.RunStatus;
import org.intercala.workbench.Fonts;
import org.intercala.workbench.Icons;
import org.intercala.workbench.Ink;

/** Names and icons in the tree of projects. */
final class ProjectLabels extends LabelProvider implements IStyledLabelProvider {

    private static final Styler QUIET = new Styler() {
        @Override
        public void applyStyles(final TextStyle style) {
            style.foreground = Ink.SECONDARY.color();
        }
    };
    private static final Styler STRONG = new Styler() {
        @Override
        public void applyStyles(final TextStyle style) {
            style.font = Fonts.strong();
        }
    };

    @Override
    public StyledString getStyledText(final Object element) {
        return switch (element) {
            case RunEntry run -> run(run);
            case IProject project -> new StyledString(project.getName(), STRONG);
            default -> new StyledString(getText(element));
        };
    }

    /** Name, if it has one, when it began, what ran, and how long it took. */
    static StyledString run(final RunEntry run) {
        final String time = RunEntry.brief(run.started(), LocalDate.now());
        final String what = "  " + run.workflow() + (run.took().isEmpty() ? "" : " · " + run.took());
        return run.name().isEmpty() ? new StyledString(time).append(what, QUIET)
                : new StyledString(run.name()).append("  " + time + what, QUIET);
    }

    @Override
    public String getText(final Object element) {
        return switch (element) {
            case RunEntry run -> run(run).getString();
            case IFile file when "material".equals(file.getFileExtension()) ->
                file.getFullPath().removeFileExtension().lastSegment();
            case IResource resource -> resource.getName();
            default -> String.valueOf(element);
        };
    }

    @Override
    public Image getImage(final Object element) {
        return Icons.image(switch (element) {
            case RunEntry run -> icon(run.status());
            case IProject project -> project.isOpen() ? "project" : "not-applicable";
            case IContainer folder when Places.isRuns(folder) -> "runs";
            case IContainer folder -> switch (folder.getName()) {
                case Places.MATERIALS -> "material";
                case Places.DATA -> "data";
                default -> "folder";
            };
            case IFile file -> switch (String.valueOf(file.getFileExtension())) {
                case "workflow" -> "workflow";
                case "material" -> "material";
                case "csv" -> "table";
                case "html", "md" -> "report";
                default -> "file";
            };
            default -> "file";
        });
    }

    private static String icon(final RunStatus status) {
        return switch (status) {
            case SUCCEEDED -> "ok";
            case FAILED -> "error";
            case RUNNING -> "progress";
            case CANCELLED, SKIPPED -> "not-applicable";
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench;

/** Ids of editor, views and commands: the parts of the workbench know each other by these and not by class. */
public final class ViewIds {

    public static final String PERSPECTIVE = "org.intercala.workbench.perspective";
    public static final String EDITOR = "org.intercala.workbench.editor.workflow";
    public static final String PROJECTS = "org.intercala.workbench.projects";
    public static final String PALETTE = "org.intercala.workbench.editor.palette";
    public static final String PROPERTIES = "org.intercala.workbench.forms.properties";
    public static final String RESULTS = "org.intercala.workbench.plots.results";
    public static final String PROBLEMS = "org.intercala.workbench.problems";
    public static final String CONSISTENCY = "org.intercala.workbench.consistency";
    public static final String OUTLINE = "org.eclipse.ui.views.ContentOutline";
    public static final String CONSOLE = "org.eclipse.ui.console.ConsoleView";
    public static final String PROGRESS = "org.eclipse.ui.views.ProgressView";
    public static final String LOG = "org.eclipse.pde.runtime.LogView";
    public static final String HELP = "org.intercala.workbench.help.view";
    public static final String CHEAT_SHEET = "org.eclipse.ui.cheatsheets.views.CheatSheetView";

    private ViewIds() {
    }
}

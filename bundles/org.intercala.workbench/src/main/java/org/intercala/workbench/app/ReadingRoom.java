// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.app;

import java.util.Set;

import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.intercala.workbench.ViewIds;

/**
 * Gives help and cheat sheets, which stand below the properties, more than half of the column while one of them is
 * open, so that one can read and work at the same time.
 */
final class ReadingRoom implements IPartListener2 {

    private static final Set<String> READ = Set.of(ViewIds.HELP, ViewIds.CHEAT_SHEET);
    private static final int WHOLE = 10_000;
    private static final int SHARE = 5_800;

    private String above;
    private String below;

    @Override
    public void partOpened(final IWorkbenchPartReference reference) {
        if (READ.contains(reference.getId()) && above == null) {
            final MUIElement stack = stack(reference);
            final MUIElement other = stack == null ? null : other(stack);
            if (other != null && weight(stack) < SHARE * (weight(stack) + weight(other)) / WHOLE) {
                above = other.getContainerData();
                below = stack.getContainerData();
                other.setContainerData(Integer.toString(WHOLE - SHARE));
                stack.setContainerData(Integer.toString(SHARE));
            }
        }
    }

    @Override
    public void partClosed(final IWorkbenchPartReference reference) {
        final var page = reference.getPage();
        if (above != null && READ.contains(reference.getId())
                && READ.stream().allMatch(id -> page.findViewReference(id) == null)) {
            final MUIElement stack = stack(page.findViewReference(ViewIds.CONSISTENCY));
            if (stack != null && Integer.toString(SHARE).equals(stack.getContainerData())) {
                other(stack).setContainerData(above);
                stack.setContainerData(below);
            }
            above = null;
        }
    }

    /** The stack of a view, or null where it stands alone or elsewhere than below something. */
    private static MUIElement stack(final IWorkbenchPartReference reference) {
        final var part = reference == null || reference.getPart(false) == null ? null
                : reference.getPart(false).getSite().getService(MPart.class);
        final MUIElement place = part == null || part.getCurSharedRef() == null ? part : part.getCurSharedRef();
        final MElementContainer<MUIElement> stack = place == null ? null : place.getParent();
        return stack == null || stack.getParent() == null || other(stack) == null ? null : stack;
    }

    /** What stands above a stack in a column of two, or null. */
    private static MUIElement other(final MUIElement stack) {
        final var column = stack.getParent().getChildren();
        return column.size() == 2 && column.get(1) == stack && column.get(0).getContainerData() != null
                ? column.get(0) : null;
    }

    private static int weight(final MUIElement element) {
        return element.getContainerData() == null ? 0 : Integer.parseInt(element.getContainerData());
    }
}

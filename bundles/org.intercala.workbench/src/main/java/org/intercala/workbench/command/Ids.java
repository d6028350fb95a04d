// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.intercala.model.Workflow;

/** Ids that nothing in a workflow has: neither node nor note nor group. */
final class Ids {

    private final Set<String> taken = new HashSet<>();

    Ids(final Workflow workflow) {
        for (final var all = EcoreUtil.getAllContents(List.of(workflow)); all.hasNext();) {
            final String id = EcoreUtil.getID((EObject) all.next());
            if (id != null) {
                taken.add(id);
            }
        }
    }

    /** The wish itself, or the wish with another number; it is taken from now on. */
    String free(final String wish) {
        String id = wish;
        final String stem = wish.matches("\\d+") ? wish + "-" : wish.replaceFirst("\\d+$", "");
        for (int number = 2; !taken.add(id); number++) {
            id = stem + number;
        }
        return id;
    }

    boolean isFree(final String id) {
        return !taken.contains(id);
    }
}

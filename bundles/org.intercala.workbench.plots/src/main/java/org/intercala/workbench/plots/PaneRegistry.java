// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.plots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EClass;

/** The panes that are contributed, in their order. */
final class PaneRegistry {

    static final String POINT = "org.intercala.workbench.plots.resultViews";

    /** A contributed pane; made when it is first needed. */
    static final class Contribution {

        private final IConfigurationElement element;
        private final Set<String> types;
        private ResultPane pane;

        Contribution(final IConfigurationElement element) {
            this.element = element;
            types = Stream.of(element.getChildren("data")).map(data -> data.getAttribute("class"))
                    .collect(Collectors.toSet());
        }

        String id() {
            return element.getAttribute("id");
        }

        String label() {
            return element.getAttribute("label");
        }

        private int order() {
            final String order = element.getAttribute("order");
            return order == null ? 100 : Integer.parseInt(order);
        }

        /** Whether a pane of this kind can show any of the results. */
        boolean fits(final ShownResults results) {
            return results.values().anyMatch(value -> fits(value.eClass())) && pane() != null
                    && pane().canShow(results);
        }

        private boolean fits(final EClass type) {
            return Stream.concat(Stream.of(type), type.getEAllSuperTypes().stream())
                    .anyMatch(each -> types.contains(each.getEPackage().getNsURI() + "#" + each.getName()));
        }

        /** The pane, or null when its class cannot be made. */
        ResultPane pane() {
            if (pane == null) {
                try {
                    pane = (ResultPane) element.createExecutableExtension("class");
                } catch (final CoreException | ClassCastException broken) {
                    Platform.getLog(PaneRegistry.class).error("The results pane " + id() + " of "
                            + element.getContributor().getName() + " is left out. " + broken.getMessage(), broken);
                    types.clear();
                }
            }
            return pane;
        }
    }

    private PaneRegistry() {
    }

    static List<Contribution> contributions() {
        final List<Contribution> all = new ArrayList<>();
        for (final IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
            all.add(new Contribution(element));
        }
        all.sort(Comparator.comparingInt(Contribution::order));
        return all;
    }
}

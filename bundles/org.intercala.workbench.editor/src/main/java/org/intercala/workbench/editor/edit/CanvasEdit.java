// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CompoundCommand;
import org.intercala.model.Container;
import org.intercala.model.Group;
import org.intercala.model.ModelPackage;
import org.intercala.model.Workflow;
import org.intercala.workbench.command.CollapseCommand;
import org.intercala.workbench.command.CreateContainerCommand;
import org.intercala.workbench.command.CreateGroupCommand;
import org.intercala.workbench.command.CreateNoteCommand;
import org.intercala.workbench.command.DeleteCommand;
import org.intercala.workbench.command.UnwrapCommand;
import org.intercala.workbench.editor.CanvasViewer.Spot;

/** The edits of the menu that are one command on the selection. */
enum CanvasEdit {
    GROUP {
        @Override
        Result on(final Selected selected, final Spot at) {
            final var command = new CreateGroupCommand(workflow(selected), selected.nodes(), "Group");
            return new Result(selected.nodes().isEmpty() ? null : command, List.of(command.group()));
        }
    },
    UNGROUP {
        @Override
        Result on(final Selected selected, final Spot at) {
            final List<Group> groups = new ArrayList<>(selected.of(Group.class));
            selected.graph().getGroups().stream()
                    .filter(group -> !groups.contains(group) && selected.nodes().containsAll(group.getMembers()))
                    .forEach(groups::add);
            final var command = new DeleteCommand(workflow(selected), groups);
            command.setLabel("Ungroup");
            return new Result(command, groups.stream().flatMap(group -> group.getMembers().stream()).toList());
        }
    },
    NOTE {
        @Override
        Result on(final Selected selected, final Spot at) {
            final var command = new CreateNoteCommand(workflow(selected), at.graph(), "Note", at.x(), at.y());
            return new Result(command, List.of(command.note()));
        }
    },
    WRAP_IN_MAP {
        @Override
        Result on(final Selected selected, final Spot at) {
            return wrap(selected, true);
        }
    },
    WRAP_IN_SUB_WORKFLOW {
        @Override
        Result on(final Selected selected, final Spot at) {
            return wrap(selected, false);
        }
    },
    UNWRAP {
        @Override
        Result on(final Selected selected, final Spot at) {
            final CompoundCommand all = new CompoundCommand("Unwrap");
            final List<EObject> content = new ArrayList<>();
            for (final Container container : selected.containers()) {
                all.add(new UnwrapCommand(workflow(selected), container));
                if (container.getBody() != null) {
                    content.addAll(container.getBody().getNodes());
                }
            }
            return new Result(all, content);
        }
    },
    COLLAPSE {
        @Override
        Result on(final Selected selected, final Spot at) {
            final CompoundCommand all = new CompoundCommand("Collapse");
            final boolean collapse = selected.containers().stream().anyMatch(container -> !container.isCollapsed());
            selected.containers().stream().filter(container -> container.isCollapsed() != collapse)
                    .forEach(container -> all.add(new CollapseCommand(workflow(selected), container, collapse)));
            return new Result(all, List.copyOf(selected.containers()));
        }
    },
    DELETE {
        @Override
        Result on(final Selected selected, final Spot at) {
            return new Result(new DeleteCommand(workflow(selected), selected.objects()), List.of());
        }
    };

    /** @param command may be null or not executable @param after what to select then */
    record Result(Command command, List<? extends EObject> after) {

        Optional<Command> executable() {
            return Optional.ofNullable(command).filter(Command::canExecute);
        }
    }

    /** Whether one writes at once in what it makes. */
    boolean isWritten() {
        return this == GROUP || this == NOTE;
    }

    /** @param at where something new goes */
    abstract Result on(Selected selected, Spot at);

    private static Workflow workflow(final Selected selected) {
        return selected.editor().document().workflow();
    }

    private static Result wrap(final Selected selected, final boolean isMap) {
        if (selected.nodes().isEmpty()) {
            return new Result(null, List.of());
        }
        final var command = CreateContainerCommand.around(workflow(selected), isMap
                ? ModelPackage.Literals.MAP_CONTAINER
                : ModelPackage.Literals.SUB_WORKFLOW, selected.nodes());
        return new Result(command, List.of(command.container()));
    }
}

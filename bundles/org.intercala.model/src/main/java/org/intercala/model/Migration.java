// SPDX-License-Identifier: Apache-2.0
package org.intercala.model;

import org.w3c.dom.Element;

/**
 * Brings the XML of an older file one step forward, before EMF loads it. Two kinds: of the file format (applied to the
 * root element) and of one solver (applied to each of its node elements).
 */
public interface Migration {

    /** Id of the solver whose nodes this migrates, or "" for the file format. */
    String solver();

    /** Version this starts from; it brings the element to {@code fromVersion() + 1}. */
    int fromVersion();

    /** Changes the element in place; the loader writes the new version number. */
    void migrate(Element element);
}

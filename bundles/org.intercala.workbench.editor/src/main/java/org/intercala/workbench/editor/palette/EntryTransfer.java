// SPDX-License-Identifier: Apache-2.0
package org.intercala.workbench.editor.palette;

import java.nio.charset.StandardCharsets;

import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.TransferData;

/** Carries the key of an entry of the palette to the canvas. */
public final class EntryTransfer extends ByteArrayTransfer {

    public static final EntryTransfer INSTANCE = new EntryTransfer();

    private static final String TYPE = "intercala-palette-entry";
    private static final int ID = registerType(TYPE);

    private EntryTransfer() {
    }

    @Override
    protected int[] getTypeIds() {
        return new int[] { ID };
    }

    @Override
    protected String[] getTypeNames() {
        return new String[] { TYPE };
    }

    @Override
    protected void javaToNative(final Object key, final TransferData data) {
        super.javaToNative(key.toString().getBytes(StandardCharsets.UTF_8), data);
    }

    @Override
    protected String nativeToJava(final TransferData data) {
        return super.nativeToJava(data) instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : null;
    }
}

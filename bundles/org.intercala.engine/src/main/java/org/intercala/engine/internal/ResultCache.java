// SPDX-License-Identifier: Apache-2.0
package org.intercala.engine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.intercala.data.DataObject;

/**
 * Finished results by key: {@code <folder>/<first two digits>/<key>/} with one XMI file a port and a manifest that
 * holds their SHA-256. An entry appears in one step, as a whole or not at all; several processes may share a folder.
 * The files are not forced to the disk here: a run forces those that it links to before it ends, and what a power
 * failure takes is seen by the SHA-256 and computed again.
 */
final class ResultCache {

    private static final String MANIFEST = "manifest.txt";
    private static final String FORMAT = "intercala-result 1";
    private static final Duration LEFT_OVER = Duration.ofDays(1);

    private final Path folder;
    private final ObjectFiles files;

    /**
     * One point's result.
     *
     * @param outputs  without lineage, by port
     * @param hashes   content hash of each output, by port
     * @param seconds  that solving took
     * @param counters of the numerics
     */
    record Entry(Map<String, DataObject> outputs, Map<String, String> hashes, double seconds,
            Map<String, Double> counters) {
    }

    /** An entry that is not what was written. */
    static final class DamagedEntryException extends Exception {

        private static final long serialVersionUID = 1L;

        DamagedEntryException(final String message, final Throwable cause) {
            super(message, cause);
        }
    }

    ResultCache(final Path folder, final ObjectFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Makes the folder, makes sure that it can be written, and removes what crashes left behind long ago. A full disk
     * is no hindrance: results that are there can be taken, and those that cannot be stored say so one by one.
     */
    void prepare() throws IOException {
        try {
            Disk.prepare(temporary());
        } catch (final IOException refused) {
            if (!Disk.isFull(refused)) {
                throw refused;
            }
        }
        if (Files.isDirectory(temporary())) {
            removeLeftOvers();
        }
    }

    private void removeLeftOvers() throws IOException {
        final var before = Instant.now().minus(LEFT_OVER);
        try (var left = Files.list(temporary())) {
            for (final Path each : left.toList()) {
                // a folder of this name may be somebody else's
                if (each.getFileName().toString().startsWith(Disk.TEMPORARY) && isOlder(each, before)) {
                    Disk.delete(each);
                }
            }
        } catch (final IOException cause) {
            throw Disk.explained(folder, cause);
        }
    }

    /** False for what another run, which shares the cache, has finished with since it was listed. */
    private static boolean isOlder(final Path file, final Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (final NoSuchFileException gone) {
            return false;
        }
    }

    /** The entry of a key, or empty when there is none. */
    Optional<Entry> load(final String key) throws DamagedEntryException {
        final Path entry = entry(key);
        if (!Files.isDirectory(entry)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(entry));
        } catch (final IOException | RuntimeException damage) {
            if (!Files.isDirectory(entry)) {
                return Optional.empty();
            }
            throw new DamagedEntryException(damage.getMessage(), damage);
        }
    }

    private Entry read(final Path entry) throws IOException {
        final String text = Files.readString(entry.resolve(MANIFEST));
        final int end = text.lastIndexOf("end ");
        if (!text.startsWith(FORMAT + "\n") || end < 0
                || !text.substring(end).equals("end " + Sha256.of(text.substring(0, end)) + "\n")) {
            throw new IOException(MANIFEST + " is damaged");
        }
        final Map<String, DataObject> outputs = new LinkedHashMap<>();
        final Map<String, String> hashes = new LinkedHashMap<>();
        final Map<String, Double> counters = new LinkedHashMap<>();
        double seconds = 0;
        for (final String line : text.substring(0, end).split("\n")) {
            final String[] words = line.split(" ");
            switch (words[0]) {
            case "seconds" -> seconds = Double.parseDouble(words[1]);
            case "counter" -> counters.put(line.split(" ", 3)[2], Double.parseDouble(words[1]));
            case "output" -> {
                final String port = line.split(" ", 4)[3];
                final Path file = ResultFiles.output(entry, port);
                final byte[] bytes = Files.readAllBytes(file);
                if (!Sha256.of(bytes).equals(words[1])) {
                    throw new IOException(file.getFileName() + " is not what was written");
                }
                outputs.put(port, (DataObject) files.read(bytes, file.getFileName().toString()));
                hashes.put(port, words[2]);
            }
            default -> {
                // format line, and what says where the result came from
            }
            }
        }
        return new Entry(outputs, hashes, seconds, counters);
    }

    /**
     * Stores an entry. One that is there already stays, since the same key holds the same result.
     *
     * @param origin solver and version, for people who look into the cache
     */
    void store(final String key, final String origin, final Entry entry) throws IOException {
        final Path place = entry(key);
        final Path temporary = temporary().resolve(Disk.temporaryName());
        try {
            Files.createDirectories(temporary);
            final var manifest = new StringBuilder(FORMAT).append("\nsolver ").append(origin).append("\nseconds ")
                    .append(entry.seconds()).append('\n');
            new TreeMap<>(entry.counters()).forEach((name, value) -> manifest.append("counter ").append(value)
                    .append(' ').append(name.replace('\n', ' ')).append('\n'));
            for (final var output : entry.outputs().entrySet()) {
                final byte[] bytes = files.write(output.getValue());
                Files.write(ResultFiles.output(temporary, output.getKey()), bytes);
                manifest.append("output ").append(Sha256.of(bytes)).append(' ')
                        .append(entry.hashes().get(output.getKey())).append(' ').append(output.getKey()).append('\n');
            }
            final String text = manifest + "end " + Sha256.of(manifest.toString()) + "\n";
            Files.writeString(temporary.resolve(MANIFEST), text);
            Files.createDirectories(place.getParent());
            move(temporary, place);
        } catch (final IOException cause) {
            throw Disk.explained(folder, cause);
        } finally {
            Disk.delete(temporary);
        }
    }

    private static void move(final Path temporary, final Path place) throws IOException {
        try {
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (final IOException failure) {
            if (!Files.isDirectory(place)) {
                throw failure;
            }
        }
    }

    /** The file of an output, which is there when the key has an entry. */
    Path file(final String key, final String port) {
        return ResultFiles.output(entry(key), port);
    }

    /** Takes a damaged entry out. */
    void remove(final String key) throws IOException {
        final Path aside = temporary().resolve(Disk.temporaryName());
        try {
            Files.move(entry(key), aside, StandardCopyOption.ATOMIC_MOVE);
            Disk.delete(aside);
        } catch (final java.nio.file.NoSuchFileException gone) {
            // another process was faster
        } catch (final IOException cause) {
            throw Disk.explained(folder, cause);
        }
    }

    private Path temporary() {
        return folder.resolve("tmp");
    }

    private Path entry(final String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key);
    }
}

package org.campuspartners.partnership.roster.oneroster;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The zip: which files of the binding it holds, and their bytes, up to the limits. */
final class Archive implements Closeable {

    private static final String ZIP = "zip";
    private static final int MOST_ENTRIES = 22;
    private static final long RATIO_COUNTS_FROM = 1L << 20;

    private final ZipFile zip;
    private final long size;
    private final Limits limits;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Map<String, Long> unpacked = new HashMap<>();
    private long total;

    private Archive(ZipFile zip, long size, Limits limits) {
        this.zip = zip;
        this.size = size;
        this.limits = limits;
    }

    /** Nothing when it can't be read as a zip. */
    static Optional<Archive> open(Path file, Limits limits, Diagnostics diagnostics) throws IOException {
        Optional<Deviation> objection = CentralDirectory.objection(file, MOST_ENTRIES);
        if (objection.isPresent()) {
            diagnostics.file(ZIP, objection.get());
            return Optional.empty();
        }
        long size = Files.size(file);
        try {
            // The binding's names are ASCII. In this charset any other can be read as well, and is told to be unknown.
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            Archive archive = new Archive(zip, size, limits);
            archive.list(diagnostics);
            return Optional.of(archive);
        } catch (ZipException e) {
            diagnostics.file(ZIP, Deviation.NOT_A_ZIP);
            return Optional.empty();
        }
    }

    boolean has(String stem) {
        return entries.containsKey(stem);
    }

    /** The stems of the files of the binding that are there. */
    Set<String> stems() {
        return Set.copyOf(entries.keySet());
    }

    InputStream read(String stem) throws IOException {
        return new Bounded(entries.get(stem), stem + ".csv");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A file that is read again counts once. */
    private void count(String file, long read) {
        long before = unpacked.getOrDefault(file, 0L);
        if (read > before) {
            total += read - before;
            unpacked.put(file, read);
        }
    }

    private void list(Diagnostics diagnostics) {
        List<ZipEntry> all =
                new ArrayList<>(zip.stream().limit(MOST_ENTRIES + 1L).toList());
        if (all.isEmpty() || all.size() > MOST_ENTRIES) {
            diagnostics.file(ZIP, Deviation.TOO_MANY_ENTRIES);
        }
        int number = 0;
        for (ZipEntry entry : all) {
            number++;
            accept(entry, "entry " + number, diagnostics);
        }
    }

    private void accept(ZipEntry entry, String place, Diagnostics diagnostics) {
        String name = entry.getName();
        if (name.contains("\\")
                || name.startsWith("/")
                || List.of(name.split("/")).contains("..")) {
            diagnostics.file(place, Deviation.ENTRY_PATH_UNSAFE);
        } else if (name.contains("/")) {
            diagnostics.file(place, Deviation.ENTRY_IN_FOLDER);
        } else {
            BindingFiles.stemOf(name)
                    .ifPresentOrElse(
                            stem -> accept(name, stem, diagnostics),
                            () -> diagnostics.file(place, Deviation.ENTRY_UNKNOWN));
        }
    }

    private void accept(String name, String stem, Diagnostics diagnostics) {
        String file = stem + ".csv";
        if (!name.equals(file)) {
            diagnostics.file(file, Deviation.FILE_NAME_CASE);
        }
        // Of two that are called alike the JDK reads one, whichever is asked for.
        if (entries.putIfAbsent(stem, zip.getEntry(name)) != null) {
            diagnostics.file(file, Deviation.ENTRY_TWICE);
        }
    }

    /** Counts what really comes out, whatever the zip says of itself, and sees that it is what was packed. */
    private final class Bounded extends FilterInputStream {

        private final ZipEntry entry;
        private final String file;
        private final long packed;
        private final CRC32 checksum = new CRC32();
        private long read;

        Bounded(ZipEntry entry, String file) throws IOException {
            super(zip.getInputStream(entry));
            this.entry = entry;
            this.file = file;
            this.packed = Math.clamp(entry.getCompressedSize(), 1, size);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = readPacked(target, offset, length);
            if (count > 0) {
                checksum.update(target, offset, count);
                read += count;
                count(file, read);
                check();
            } else if (count < 0 && (checksum.getValue() != entry.getCrc() || read != entry.getSize())) {
                throw new ZipException("what was packed is damaged");
            }
            return count;
        }

        private int readPacked(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (EOFException cutShort) {
                throw new ZipException("what was packed is cut short");
            }
        }

        private void check() throws LimitPassed {
            if (read > limits.entryBytes()) {
                throw new LimitPassed(file, Deviation.ENTRY_TOO_LARGE);
            }
            if (total > limits.totalBytes()) {
                throw new LimitPassed(file, Deviation.TOTAL_TOO_LARGE);
            }
            if (read > RATIO_COUNTS_FROM && read / packed > limits.ratio()) {
                throw new LimitPassed(file, Deviation.RATIO_TOO_HIGH);
            }
        }
    }
}

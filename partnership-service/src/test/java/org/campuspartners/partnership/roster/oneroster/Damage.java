package org.campuspartners.partnership.roster.oneroster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What becomes of a byte, or of all from one on, between one system and another. */
public enum Damage {
    FLIPPED {
        @Override
        byte[] done(byte[] bytes, int at, byte value) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= value;
            return flipped;
        }
    },
    REMOVED {
        @Override
        byte[] done(byte[] bytes, int at, byte value) {
            return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + 1, bytes.length));
        }
    },
    INSERTED {
        @Override
        byte[] done(byte[] bytes, int at, byte value) {
            byte[] longer = joined(Arrays.copyOf(bytes, at + 1), Arrays.copyOfRange(bytes, at, bytes.length));
            longer[at] = value;
            return longer;
        }
    },
    CUT_SHORT {
        @Override
        byte[] done(byte[] bytes, int at, byte value) {
            return Arrays.copyOf(bytes, at);
        }
    };

    abstract byte[] done(byte[] bytes, int at, byte value);

    public byte[] to(byte[] bytes, Random random) {
        return done(bytes, random.nextInt(bytes.length), (byte) (1 + random.nextInt(255)));
    }

    /** A zip that is whole, and one of its files isn't. */
    public byte[] toFileOf(byte[] zip, Random random) {
        try {
            Map<String, byte[]> files = unzipped(zip);
            String file = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
            files.compute(file, (name, content) -> to(content, random));
            return zipped(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}

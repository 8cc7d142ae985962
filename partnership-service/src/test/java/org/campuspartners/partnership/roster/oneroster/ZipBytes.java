package org.campuspartners.partnership.roster.oneroster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The bytes of a zip, which are made to lie. Offsets are those of PKWARE's APPNOTE, 4.3. */
record ZipBytes(byte[] bytes) {

    /** Within a record of the central directory. */
    static final int FLAGS = 8;

    static final int METHOD = 10;
    static final int CHECKSUM = 16;
    static final int PACKED_SIZE = 20;
    static final int SIZE = 24;
    static final int ATTRIBUTES = 38;
    static final int OFFSET = 42;
    static final int NAME = 46;

    private static final int LOCAL = 0x04034b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;

    ZipBytes {
        bytes = bytes.clone();
    }

    static ZipBytes of(TestBundle bundle) {
        return new ZipBytes(bundle.bytes());
    }

    ZipBytes withShort(String entry, int offset, int value) {
        ByteBuffer changed = buffer();
        changed.putShort(entry(entry) + offset, (short) value);
        return new ZipBytes(changed.array());
    }

    ZipBytes withInt(String entry, int offset, int value) {
        ByteBuffer changed = buffer();
        changed.putInt(entry(entry) + offset, value);
        return new ZipBytes(changed.array());
    }

    ZipBytes renamed(String entry, String sameLength) {
        ByteBuffer changed = buffer();
        changed.put(entry(entry) + NAME, sameLength.getBytes(StandardCharsets.ISO_8859_1));
        return new ZipBytes(changed.array());
    }

    /** With other bytes in the place of what an entry holds: a stream of DEFLATE, of which the zip says the length alone. */
    ZipBytes repacked(String entry, byte[] stream) {
        ZipBytes pointing = withInt(entry, PACKED_SIZE, stream.length).withInt(entry, OFFSET, directory());
        ByteBuffer header = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(LOCAL).putShort((short) 20).putShort((short) 0).putShort((short) 8);
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.write(bytes, 0, directory());
        longer.writeBytes(header.array());
        longer.writeBytes(stream);
        longer.write(pointing.bytes, directory(), bytes.length - directory());
        ByteBuffer moved = ByteBuffer.wrap(longer.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        moved.putInt(moved.capacity() - bytes.length + end() + 16, directory() + header.capacity() + stream.length);
        return new ZipBytes(moved.array());
    }

    int intOf(String entry, int offset) {
        return buffer().getInt(entry(entry) + offset);
    }

    ZipBytes before(byte[] more) {
        return joined(more, bytes);
    }

    ZipBytes followedBy(byte[] more) {
        return joined(bytes, more);
    }

    ZipBytes commented(String comment) {
        ByteBuffer changed = buffer();
        changed.putShort(end() + 20, (short) comment.length());
        return joined(changed.array(), comment.getBytes(StandardCharsets.US_ASCII));
    }

    /** With what it says of its entries in the record of the larger format alone, wherever that says they lie. */
    ZipBytes large(long entries, long directoryLength) {
        int end = end();
        ByteBuffer tail = ByteBuffer.allocate(56 + 20 + END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        tail.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        tail.putLong(entries).putLong(entries).putLong(directoryLength).putLong(directory());
        tail.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        tail.putInt(END).putInt(0).putInt(-1).putInt(-1).putInt(-1).putShort((short) 0);
        return joined(Arrays.copyOf(bytes, end), tail.array());
    }

    int entries() {
        return Short.toUnsignedInt(buffer().getShort(end() + 10));
    }

    int directoryLength() {
        return buffer().getInt(end() + 12);
    }

    Path in(Path folder) {
        try {
            return Files.write(Files.createTempFile(folder, "bundle", ".zip"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int entry(String name) {
        ByteBuffer zip = buffer();
        byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < bytes.length - NAME - wanted.length; at++) {
            if (zip.getInt(at) == ENTRY
                    && Arrays.equals(bytes, at + NAME, at + NAME + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("there is no " + name);
    }

    private int directory() {
        return buffer().getInt(end() + 16);
    }

    private int end() {
        ByteBuffer zip = buffer();
        int at = bytes.length - END_LENGTH;
        while (zip.getInt(at) != END) {
            at--;
        }
        return at;
    }

    private ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ZipBytes joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return new ZipBytes(both.toByteArray());
    }
}

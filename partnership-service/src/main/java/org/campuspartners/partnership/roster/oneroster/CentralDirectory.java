package org.campuspartners.partnership.roster.oneroster;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The zip's own list of its entries, looked at before the JDK does: that reads the list whole, were it a million entries
 * long, and says nothing of encryption that one could act on. Laid out as in PKWARE's APPNOTE, 4.3.
 */
final class CentralDirectory {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LENGTH = 56;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_LENGTH = 20;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_FIELD = 0xFFFF;

    private final FileChannel zip;
    private final long end;
    private final long length;

    private CentralDirectory(FileChannel zip, long end, long length) {
        this.zip = zip;
        this.end = end;
        this.length = length;
    }

    /** Why the zip is not to be opened, if it isn't. */
    static Optional<Deviation> objection(Path file, int mostEntries) throws IOException {
        try (FileChannel zip = FileChannel.open(file)) {
            Optional<CentralDirectory> found = find(zip);
            if (found.isEmpty()) {
                return Optional.of(Deviation.NOT_A_ZIP);
            }
            CentralDirectory directory = found.get();
            // Name, extra field and comment of an entry have at most this each: a longer list has more entries.
            if (directory.length > (long) mostEntries * (ENTRY_LENGTH + 3 * LONGEST_FIELD)) {
                return Optional.of(Deviation.TOO_MANY_ENTRIES);
            }
            return directory.encrypted() ? Optional.of(Deviation.ZIP_ENCRYPTED) : Optional.empty();
        }
    }

    /** The last signature counts, and its record ends with the file: one that others would find elsewhere is no zip here. */
    private static Optional<CentralDirectory> find(FileChannel zip) throws IOException {
        long size = zip.size();
        int tail = (int) Math.min(size, END_LENGTH + LONGEST_FIELD);
        ByteBuffer bytes = read(zip, size - tail, tail);
        for (int at = tail - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == END) {
                long end = size - tail + at;
                boolean whole = at + END_LENGTH + unsigned(bytes, at + 20) == tail;
                long length = Integer.toUnsignedLong(bytes.getInt(at + 12));
                return whole ? Optional.of(large(zip, end, length)).filter(CentralDirectory::fits) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What the record of the larger format says where there is one. */
    private static CentralDirectory large(FileChannel zip, long end, long length) throws IOException {
        CentralDirectory plain = new CentralDirectory(zip, end, length);
        if (end < LOCATOR_64_LENGTH) {
            return plain;
        }
        ByteBuffer locator = read(zip, end - LOCATOR_64_LENGTH, LOCATOR_64_LENGTH);
        long at = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR_64 || at < 0 || at > end - LOCATOR_64_LENGTH - END_64_LENGTH) {
            return plain;
        }
        ByteBuffer record = read(zip, at, END_64_LENGTH);
        return record.getInt(0) == END_64 ? new CentralDirectory(zip, at, record.getLong(40)) : plain;
    }

    private boolean fits() {
        return length >= 0 && length <= end;
    }

    /** Whether any entry is: each says so for itself. */
    private boolean encrypted() throws IOException {
        ByteBuffer list = read(zip, end - length, (int) length);
        int at = 0;
        while (at + ENTRY_LENGTH <= list.limit() && list.getInt(at) == ENTRY) {
            if ((list.get(at + 8) & 1) == 1) {
                return true;
            }
            at += ENTRY_LENGTH + unsigned(list, at + 28) + unsigned(list, at + 30) + unsigned(list, at + 32);
        }
        return false;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static ByteBuffer read(FileChannel zip, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (zip.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return bytes.flip();
    }
}

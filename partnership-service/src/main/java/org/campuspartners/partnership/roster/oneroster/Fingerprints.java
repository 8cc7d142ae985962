package org.campuspartners.partnership.roster.oneroster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which texts were seen, in 16 bytes for each where a set of strings takes a hundred. Two of a million texts are taken for the same
 * once in thirty million times.
 */
final class Fingerprints {

    private static final int SMALLEST = 1 << 10;

    private final MessageDigest digest = sha256();
    private long[] slots = new long[SMALLEST];
    private int size;

    /** @return false when the same was seen before */
    boolean add(String... parts) {
        if (2 * size >= slots.length) {
            grow();
        }
        boolean added = put(slots, fingerprint(parts));
        size += added ? 1 : 0;
        return added;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (long one : slots) {
            if (one != 0) {
                put(larger, one);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long fingerprint) {
        int at = (int) fingerprint & slots.length - 1;
        while (slots[at] != 0) {
            if (slots[at] == fingerprint) {
                return false;
            }
            at = at + 1 & slots.length - 1;
        }
        slots[at] = fingerprint;
        return true;
    }

    /** Never 0, which stands for a free slot. */
    private long fingerprint(String... parts) {
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        long first = ByteBuffer.wrap(digest.digest()).getLong();
        return first == 0 ? 1 : first;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.campuspartners.partnership.roster.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A bundle on this machine for as long as it is checked, where its owner alone can read it. */
record HandedIn(Path file, String digest) implements AutoCloseable {

    /** @param body no longer than its path allows, which is seen to before it comes here */
    static HandedIn of(InputStream body) throws IOException {
        return of(body, Room.USUAL);
    }

    static HandedIn of(InputStream body, Room room) throws IOException {
        Path file = room.place();
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            body.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new HandedIn(file, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.campuspartners.runner.process;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Secrets of one campus, each made up once and kept for as long as its state. */
public final class Secrets {

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets of(CampusHome home) {
        return new Secrets(OwnerOnly.folder(home.keys()).resolve("secrets.properties"));
    }

    /** The secret of that name: 64 hexadecimal digits, the same at every call. */
    public synchronized String named(String name) {
        Properties kept = read();
        String secret = kept.getProperty(name);
        if (secret == null) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            secret = HexFormat.of().formatHex(bytes);
            kept.setProperty(name, secret);
            StringBuilder lines = new StringBuilder();
            kept.stringPropertyNames().stream().sorted().forEach(key -> lines.append(key)
                    .append('=')
                    .append(kept.getProperty(key))
                    .append('\n'));
            OwnerOnly.write(file, lines.toString());
        }
        return secret;
    }

    private Properties read() {
        Properties kept = new Properties();
        try {
            if (Files.exists(file)) {
                kept.load(new StringReader(Files.readString(file)));
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

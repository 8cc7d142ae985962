package org.campuspartners.feedback.keys;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Keys as files in a directory that only this process's user may enter. A destroyed key leaves an empty file of its name
 * behind, so that a paused process that wakes up can't make a new one.
 */
public final class DirectoryKeyStore implements CampaignKeyStore {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    /** Throws, in one line, where the directory can't be had or others may enter it. */
    public DirectoryKeyStore(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory, OWNER_ONLY_DIRECTORY);
            if (!OWNERS.containsAll(Files.getPosixFilePermissions(directory))) {
                throw new IllegalStateException(
                        "Others than its owner may enter the key directory " + directory + ": chmod 700 it");
            }
        } catch (IOException e) {
            throw new IllegalStateException("The key directory " + directory + " can't be used: " + e, e);
        }
    }

    @Override
    public void create(String campaign) {
        if (Files.exists(destroyed(campaign)) || Files.exists(file(campaign))) {
            settle(); // Whoever made it may not have come so far.
            return;
        }
        byte[] key = new byte[KEY_LENGTH];
        random.nextBytes(key);
        Path draft = directory.resolve("draft-" + UUID.randomUUID());
        try {
            write(draft, key, CREATE_NEW, WRITE);
            Files.createLink(file(campaign), draft);
            Files.delete(draft);
        } catch (FileAlreadyExistsException e) {
            erase(draft); // Another instance was faster; its key is the campaign's.
        } catch (IOException e) {
            throw new UncheckedIOException("no key could be kept", e);
        }
        settle();
    }

    @Override
    public Optional<byte[]> find(String campaign) {
        if (Files.exists(destroyed(campaign))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file(campaign)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a key can't be read", e);
        }
    }

    @Override
    public void destroy(String campaign) {
        try {
            write(destroyed(campaign), new byte[0], CREATE_NEW, WRITE);
            settle();
        } catch (FileAlreadyExistsException e) {
            // An attempt before this one came so far.
        } catch (IOException e) {
            throw new UncheckedIOException("a key can't be destroyed", e);
        }
        erase(file(campaign));
        settle();
    }

    /** Overwrites, then deletes: what a hard link or a recovered block still shows is zeros. */
    private static void erase(Path file) {
        try {
            write(file, new byte[KEY_LENGTH], WRITE);
            Files.delete(file);
        } catch (NoSuchFileException e) {
            // Erased before.
        } catch (IOException e) {
            throw new UncheckedIOException("a key can't be erased", e);
        }
    }

    private static void write(Path file, byte[] content, OpenOption... options) throws IOException {
        boolean creates = Set.of(options).contains(CREATE_NEW);
        try (FileChannel channel =
                FileChannel.open(file, Set.of(options), creates ? new FileAttribute<?>[] {OWNER_ONLY} : none())) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] none() {
        return new FileAttribute<?>[0];
    }

    /** Directory entries are durable only once the directory is. */
    private void settle() {
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the key directory can't be settled", e);
        }
    }

    private Path file(String campaign) {
        return named(campaign, ".key");
    }

    private Path destroyed(String campaign) {
        return named(campaign, ".destroyed");
    }

    private Path named(String campaign, String suffix) {
        if (!ID.matcher(campaign).matches()) {
            throw new IllegalArgumentException("not a campaign's id");
        }
        return directory.resolve(campaign + suffix);
    }
}

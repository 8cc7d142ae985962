package org.campuspartners.feedback.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryKeyStoreTest {

    private static final String CAMPAIGN = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private Path directory;
    private DirectoryKeyStore store;

    @BeforeEach
    void open() {
        directory = folder.resolve("keys");
        store = new DirectoryKeyStore(directory);
    }

    @Test
    void a_campaign_has_one_key_that_outlives_the_process() {
        assertThat(store.find(CAMPAIGN)).isEmpty();
        store.create(CAMPAIGN);
        byte[] key = store.find(CAMPAIGN).orElseThrow();
        store.create(CAMPAIGN);

        assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(new DirectoryKeyStore(directory).find(CAMPAIGN)).contains(key);
    }

    @Test
    void a_destroyed_key_is_never_found_and_never_made_again() throws IOException {
        store.create(CAMPAIGN);
        byte[] key = store.find(CAMPAIGN).orElseThrow();
        Path copyOfTheInode = Files.createLink(folder.resolve("link"), directory.resolve(CAMPAIGN + ".key"));

        store.destroy(CAMPAIGN);
        store.destroy(CAMPAIGN);
        store.create(CAMPAIGN);

        assertThat(store.find(CAMPAIGN)).isEmpty();
        assertThat(Files.readAllBytes(copyOfTheInode)).isNotEqualTo(key).containsOnly(0);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(directory.resolve(CAMPAIGN + ".destroyed"));
        }
    }

    @Test
    void a_key_is_destroyed_even_where_none_was_made() {
        store.destroy(CAMPAIGN);
        store.create(CAMPAIGN);
        assertThat(store.find(CAMPAIGN)).isEmpty();
    }

    @Test
    void a_destruction_that_was_cut_off_is_finished() throws IOException {
        store.create(CAMPAIGN);
        Files.createFile(directory.resolve(CAMPAIGN + ".destroyed"));
        assertThat(store.find(CAMPAIGN)).isEmpty();

        store.destroy(CAMPAIGN);
        assertThat(directory.resolve(CAMPAIGN + ".key")).doesNotExist();
    }

    @Test
    void many_who_create_at_once_agree_on_one_key() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<byte[]>> creators = Stream.generate(() -> (Callable<byte[]>) () -> {
                        DirectoryKeyStore own = new DirectoryKeyStore(directory);
                        own.create(CAMPAIGN);
                        return own.find(CAMPAIGN).orElseThrow();
                    })
                    .limit(32)
                    .toList();
            byte[] first = null;
            for (Future<byte[]> key : pool.invokeAll(creators)) {
                first = first == null ? key.get() : first;
                assertThat(Arrays.equals(first, key.get())).isTrue();
            }
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void nobody_but_the_owner_may_read() throws IOException {
        store.create(CAMPAIGN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(CAMPAIGN + ".key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_directory_that_others_may_enter_is_refused() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-x---"));
        assertThatThrownBy(() -> new DirectoryKeyStore(directory)).hasMessageContaining("chmod 700");
    }

    @Test
    void an_id_that_could_be_a_path_is_refused() {
        assertThatThrownBy(() -> store.create("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }
}

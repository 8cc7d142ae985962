package org.campuspartners.runner.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void a_secret_is_made_up_once_and_no_two_are_the_same() {
        CampusHome home = CampusHome.of(folder);
        String first = Secrets.of(home).named("directory");

        assertThat(first).matches("[0-9a-f]{64}");
        assertThat(Secrets.of(home).named("person")).isNotEqualTo(first);
        assertThat(Secrets.of(home).named("directory")).isEqualTo(first);
    }

    @Test
    void secrets_are_for_their_owner_alone() throws Exception {
        CampusHome home = CampusHome.of(folder);
        Secrets.of(home).named("directory");

        assertThat(permissions(home.keys())).isEqualTo("rwx------");
        assertThat(permissions(home.keys().resolve("secrets.properties"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

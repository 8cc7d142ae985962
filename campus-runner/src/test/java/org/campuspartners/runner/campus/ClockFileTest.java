package org.campuspartners.runner.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockFileTest {

    @TempDir
    Path folder;

    @Test
    void domain_time_starts_as_real_time() {
        assertThat(file().offset()).isEqualTo(Duration.ZERO);
    }

    @Test
    void the_offset_is_kept_and_only_grows() {
        file().raise(Duration.ofDays(7));
        assertThat(file().offset()).isEqualTo(Duration.ofDays(7));

        assertThat(file().raise(Duration.ofDays(3))).isEqualTo(Duration.ofDays(7));
        assertThat(file().offset()).isEqualTo(Duration.ofDays(7));
    }

    private ClockFile file() {
        return ClockFile.at(folder.resolve("clock"));
    }
}

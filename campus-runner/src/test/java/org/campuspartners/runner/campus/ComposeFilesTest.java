package org.campuspartners.runner.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the compose files promise of every container, and what only the one for trying out may have. */
class ComposeFilesTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final String REAL = "docker-compose.yml";
    private static final String TRY = "docker-compose.try.yml";

    @Test
    void only_the_file_for_trying_out_moves_clocks_and_lets_sample_people_in() throws IOException {
        assertThat(Files.readString(PROJECT.resolve(REAL))).doesNotContainIgnoringCase("campus_clock");
        assertThat(services(REAL)).doesNotContainKey("sign-in");

        assertThat(services(TRY)).containsOnlyKeys("partnership", "feedback", "analytics", "sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {REAL, TRY})
    void every_container_runs_as_nobody_in_particular_and_gains_nothing(String file) throws IOException {
        assertThat(begun(file)).isNotEmpty().allSatisfy((name, service) -> {
            assertThat(service.get("user")).isNotNull().isNotEqualTo("root");
            assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
            assertThat(service.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
            assertThat(service).containsKey("mem_limit");
            if (service.containsKey("build")) {
                assertThat(service.get("read_only")).isEqualTo(true);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {REAL, TRY})
    void no_port_is_open_to_other_machines(String file) throws IOException {
        assertThat(begun(file))
                .allSatisfy((name, service) -> assertThat((List<?>) service.getOrDefault("ports", List.of()))
                        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:")));
    }

    /** Those that the file begins, and not what it adds to another's. */
    private static Map<String, Map<String, Object>> begun(String file) throws IOException {
        Map<String, Map<String, Object>> services = services(file);
        services.values().removeIf(service -> !service.containsKey("image"));
        return services;
    }

    private static Map<String, Map<String, Object>> services(String file) throws IOException {
        Map<String, Map<String, Map<String, Object>>> whole =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(PROJECT.resolve(file)));
        return whole.get("services");
    }
}

package org.campuspartners.chassis.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.campuspartners.chassis.sample.SampleService;
import org.campuspartners.chassis.sample.SampleTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.validation.annotation.Validated;

/** A wrong configuration ends the start with one clear line. */
@Tag("processes")
@ExtendWith(OutputCaptureExtension.class)
class StartIT {

    @Validated
    @ConfigurationProperties("campus.sample")
    record Sample(
            @NotBlank @Size(min = 32, message = "needs at least 32 characters")
            String sharedSecret) {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Sample.class)
    static class WithSecret {}

    private static void start(Class<?> more, String... properties) {
        List<String> arguments =
                new ArrayList<>(List.of("--server.port=0", "--spring.application.name=sample-service"));
        arguments.addAll(Arrays.asList(properties));
        new SpringApplicationBuilder(SampleService.class, more)
                .run(arguments.toArray(String[]::new))
                .close();
    }

    @Test
    void a_required_property_that_is_unset_is_named_in_one_line_with_its_environment_variable(CapturedOutput output) {
        assertThatThrownBy(() -> start(WithSecret.class)).isInstanceOf(Exception.class);
        assertThat(output.getAll())
                .contains(
                        "campus.sample.shared-secret is not set (or as environment variable CAMPUS_SAMPLE_SHAREDSECRET)")
                .doesNotContain("\tat ");
    }

    @Test
    void a_secret_that_is_too_short_is_not_printed(CapturedOutput output) {
        assertThatThrownBy(() -> start(WithSecret.class, "--campus.sample.shared-secret=hunter2"))
                .isInstanceOf(Exception.class);
        assertThat(output.getAll())
                .contains("campus.sample.shared-secret needs at least 32 characters")
                .doesNotContain("hunter2", "\tat ");
    }

    @Test
    void a_service_that_would_check_no_audience_does_not_start(CapturedOutput output) {
        assertThatThrownBy(() -> start(Object.class, "--spring.security.oauth2.resourceserver.jwt.audiences="))
                .isInstanceOf(Exception.class);
        assertThat(output.getAll())
                .contains("spring.security.oauth2.resourceserver.jwt.audiences is not set")
                .doesNotContain("\tat ");
    }

    @Test
    void an_offset_without_leave_to_move_the_clock_is_refused(CapturedOutput output) {
        assertThatThrownBy(() -> start(Object.class, "--campus.clock.offset=P1D"))
                .isInstanceOf(Exception.class);
        assertThat(output.getAll()).contains("campus.clock.offset is set, but campus.clock.movable is not true");
    }

    @Test
    void without_its_store_a_service_is_alive_and_not_ready() {
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(SampleService.class)
                .run(
                        "--server.port=0",
                        "--spring.application.name=sample-service",
                        "--spring.mongodb.uri=mongodb://localhost:1/sample")) {
            String health = "http://localhost:" + service.getEnvironment().getProperty("local.server.port")
                    + "/actuator/health/";
            assertThat(SampleTest.send(HttpRequest.newBuilder(URI.create(health + "liveness")))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(SampleTest.send(HttpRequest.newBuilder(URI.create(health + "readiness"))
                                    .timeout(Duration.ofSeconds(10)))
                            .statusCode())
                    .isEqualTo(503);
        }
    }

    @ParameterizedTest
    @CsvSource({"container, ecs", "json-logs, ecs", "other,"})
    void logs_are_json_in_a_container_and_plain_on_a_terminal(String profile, String format) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles(profile);
        new ChassisDefaults().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("logging.structured.format.console")).isEqualTo(format);
    }

    @Test
    void a_clock_that_can_be_moved_is_said_aloud(CapturedOutput output) {
        start(Object.class, "--campus.clock.movable=true");
        assertThat(output.getAll()).contains("WARN").contains("The clock of this service can be moved by an operator");
    }
}

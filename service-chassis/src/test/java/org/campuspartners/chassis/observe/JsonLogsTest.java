package org.campuspartners.chassis.observe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLogsTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void a_line_of_the_log_in_a_container_is_json_and_bears_the_trace() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles("container");
        new ChassisDefaults().postProcessEnvironment(environment, new SpringApplication());
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(environment.getProperty("logging.structured.format.console"));
        encoder.start();
        LoggingEvent event =
                new LoggingEvent("fqcn", context.getLogger("campus"), Level.WARN, "counts holds tally/a", null, null);
        event.setMDCPropertyMap(Map.of("traceId", TRACE));

        JsonNode line = JsonMapper.shared().readTree(new String(encoder.encode(event), StandardCharsets.UTF_8));

        assertThat(line.path("message").asString()).isEqualTo("counts holds tally/a");
        assertThat(line.at("/log/level").asString()).isEqualTo("WARN");
        assertThat(line.path("traceId").asString()).isEqualTo(TRACE);
    }
}

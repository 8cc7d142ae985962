package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.campuspartners.chassis.store.StoreAutoConfiguration;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** F20: on topics that would lose its events a service does not start, and says what is wrong, setting by setting. */
@Tag("processes")
@ExtendWith(OutputCaptureExtension.class)
class F20WrongTopicsIT {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({MongoAutoConfiguration.class, StoreAutoConfiguration.class, RelayAutoConfiguration.class})
    static class Publishing {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    private final String topic = "wrong-" + UUID.randomUUID();

    private void start() {
        new SpringApplicationBuilder(Publishing.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.mongodb.uri=" + BackingServices.mongo().uri("wrong-topics"),
                        "spring.kafka.bootstrap-servers=" + BackingServices.kafka(),
                        "spring.main.banner-mode=off",
                        "campus.topics.log=" + topic,
                        "campus.topics.replication-factor=1",
                        "campus.topics.min-insync-replicas=1")
                .run()
                .close();
    }

    private void topic(int partitions, Map<String, String> settings) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BackingServices.kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(settings)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    /** Threads that keep a process. */
    private static Set<Thread> lasting() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(Thread::isDaemon);
        return threads;
    }

    private Set<String> topics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BackingServices.kafka()))) {
            return admin.listTopics().names().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void r8_on_topics_as_deployment_makes_them_it_starts() {
        BackingServices.topics(topic);
        start();
    }

    @ParameterizedTest
    @CsvSource({
        "retention.ms, 604800000, -1",
        "retention.bytes, 1073741824, -1",
        "cleanup.policy, compact, delete",
        "message.timestamp.type, LogAppendTime, CreateTime",
        "message.timestamp.after.max.ms, 3600000, 9223372036854775807",
        "unclean.leader.election.enable, true, false",
        "min.insync.replicas, 2, 1"
    })
    void r8_on_a_topic_with_one_wrong_setting_it_does_not_start(
            String setting, String is, String must, CapturedOutput output) throws Exception {
        Map<String, String> settings = new HashMap<>(BackingServices.settingsOfTopics());
        settings.put(setting, is);
        topic(12, settings);
        Set<Thread> before = lasting();

        assertThatThrownBy(this::start).hasRootCauseInstanceOf(TopicGuard.WrongTopics.class);
        assertThat(lasting()).isSubsetOf(before);
        assertThat(output.getAll())
                .contains("The topics are not as they must be: %s: %s must be %s, but is %s"
                        .formatted(topic, setting, must, is))
                .doesNotContain("\tat ");
    }

    @Test
    void r8_on_a_topic_with_too_few_partitions_it_does_not_start(CapturedOutput output) throws Exception {
        topic(3, BackingServices.settingsOfTopics());

        assertThatThrownBy(this::start).hasRootCauseInstanceOf(TopicGuard.WrongTopics.class);
        assertThat(output.getAll()).contains(topic + ": partitions must be 12, but is 3");
    }

    @Test
    void r8_without_its_topic_it_does_not_start_and_does_not_create_it(CapturedOutput output) throws Exception {
        assertThatThrownBy(this::start).hasRootCauseInstanceOf(TopicGuard.WrongTopics.class);
        assertThat(output.getAll()).contains("a topic is missing");
        assertThat(topics()).doesNotContain(topic);
    }
}

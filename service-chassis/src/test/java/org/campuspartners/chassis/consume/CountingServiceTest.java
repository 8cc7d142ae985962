package org.campuspartners.chassis.consume;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.bson.Document;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.AggregatesFactory;
import org.campuspartners.chassis.aggregate.Tally;
import org.campuspartners.chassis.insight.Facts;
import org.campuspartners.chassis.insight.Insight;
import org.campuspartners.chassis.insight.InsightStore;
import org.campuspartners.chassis.sample.SampleTest;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole service: it consumes events, publishes tallies, derives an insight, and is seen over HTTP. */
@Tag("service")
@SpringBootTest(
        classes = CountingServiceTest.Service.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=counting-service",
            "campus.topics.replication-factor=1",
            "campus.topics.min-insync-replicas=1",
            "campus.relay.delivery-timeout=2s",
            "campus.relay.longest-back-off=1s"
        })
abstract class CountingServiceTest {

    static final Log LOG = Log.ofItsOwn();
    static final String PUBLISHED = LOG.topic + "-published";

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Counts counts() {
            return new Counts(LOG.topic);
        }

        @Bean
        Aggregates<Tally.State, Tally.Command, Tally.Event> tallies(AggregatesFactory aggregates) {
            return aggregates.of(new Tally(PUBLISHED));
        }

        @Bean
        Teams teams() {
            return new Teams();
        }
    }

    /** How many subjects there are; a test can have it fail. */
    static final class Teams implements Insight {

        volatile boolean failing;

        @Override
        public String kind() {
            return "team";
        }

        @Override
        public Document derive(String group, Facts facts) {
            if (failing) {
                throw new IllegalStateException("a test says so");
            }
            return new Document("subjects", facts.collection("seen_counts").countDocuments());
        }
    }

    @Autowired
    Counts counts;

    @Autowired
    Teams teams;

    @Autowired
    InsightStore insights;

    @Autowired
    Aggregates<Tally.State, Tally.Command, Tally.Event> tallies;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry registry) {
        TestTokens.register(registry);
        BackingServices.register(registry);
        BackingServices.topics(PUBLISHED);
        registry.add("campus.topics.log", () -> LOG.topic + "," + PUBLISHED);
    }

    final HttpRequest.Builder as(TestTokens who, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", who.bearer());
    }

    final HttpRequest.Builder asOperator(String path) {
        return as(TestTokens.of("olga").roles("operator"), path);
    }

    final HttpRequest.Builder asOperator(String path, String body) {
        return asOperator(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    static JsonNode answer(HttpRequest.Builder request) {
        return JsonMapper.shared().readTree(SampleTest.send(request).body());
    }

    final JsonNode flow() {
        return answer(asOperator("/api/operator/flow"));
    }

    final boolean isQuiet() {
        return flow().path("quiet").asBoolean();
    }
}

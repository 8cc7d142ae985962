package org.campuspartners.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events on the log become insights over HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"campus.topics.replication-factor=1", "campus.topics.min-insync-replicas=1"})
class InsightsTest {

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry registry) {
        TestTokens.register(registry);
        BackingServices.register(registry);
        BackingServices.topics("partnership.events", "feedback.events");
    }

    @Test
    void a_partnership_counts_once_in_every_stage_it_reached_however_often_its_events_come() throws Exception {
        publish("partnership.matched.v1", 1);
        publish("partnership.activated.v1", 3);
        publish("agreement.in-force.v1", 2);
        publish("partnership.matched.v1", 1);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode row = row("/api/insights/partnerships?programme=course-design");
            assertThat(row.path("total").asInt()).isEqualTo(1);
            assertThat(row.path("funnel").toString())
                    .isEqualTo("[{\"stage\":\"matched\",\"count\":1},{\"stage\":\"agreed\",\"count\":1},"
                            + "{\"stage\":\"active\",\"count\":1},{\"stage\":\"closed\",\"count\":0}]");
            assertThat(row.path("upToDate").asBoolean()).isTrue();
            assertThat(row.path("asOf").isString()).isTrue();
        });
        assertThat(row("/api/insights/partnerships?programme=another").isMissingNode())
                .isTrue();
    }

    @Test
    void released_cells_add_up_and_what_only_those_involved_may_see_is_a_count_of_campaigns() throws Exception {
        publish("feedback.events", "results.released.v1", "everyone", 1);
        publish("feedback.events", "results.released.v1", "involved", 1);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode row = row("/api/insights/items?course=a908043ed469f361cd516f3bdd781341");
            assertThat(row.path("answers").asInt()).isEqualTo(31);
            assertThat(row.path("invited").asInt()).isEqualTo(43);
            assertThat(row.path("campaigns").path("released").asInt()).isEqualTo(1);
            assertThat(row.path("campaigns").path("releasedToInvolved").asInt()).isEqualTo(1);
            assertThat(row.path("items").path(1).toString())
                    .isEqualTo("{\"item\":\"deeper-learning\",\"lo\":29,\"hi\":31,\"n\":31,\"campaigns\":1}");
        });
    }

    @Test
    void belonging_stands_as_a_band_with_its_interval_beside_the_anchor() throws Exception {
        publish("feedback.events", "results.released.v1", "outcome", 1);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode row = row("/api/insights/belonging");
            assertThat(row.path("agreed").path("text").asString()).isEqualTo("at least 20 of 22");
            assertThat(row.path("agreed").path("interval95").toString()).isEqualTo("{\"low\":72,\"high\":100}");
            assertThat(row.path("invited").asInt()).isEqualTo(26);
        });
    }

    @Test
    void insights_are_for_analysts_and_coordinators() throws Exception {
        assertThat(get("/api/insights/units", "analyst").statusCode()).isEqualTo(200);
        assertThat(get("/api/insights/units", "coordinator").statusCode()).isEqualTo(200);
        assertThat(get("/api/insights/units", "student").statusCode()).isEqualTo(403);
        assertThat(send(HttpRequest.newBuilder(uri("/api/insights/units"))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_parameter_that_would_cut_a_group_is_refused_by_its_name() throws Exception {
        HttpResponse<String> answer = get("/api/insights/readings?week=5", "analyst");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"week\"");
    }

    private JsonNode row(String path) throws Exception {
        return JsonMapper.shared()
                .readTree(get(path, "analyst").body())
                .path("rows")
                .path(0);
    }

    private HttpResponse<String> get(String path, String role) throws Exception {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", TestTokens.of("ann").roles(role).bearer()));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static void publish(String type, long sequence) throws Exception {
        publish("partnership.events", type, "partnership", sequence);
    }

    /** The example of the contract, as the relay writes it. */
    private static void publish(String topic, String type, String name, long sequence) throws Exception {
        JsonNode example = JsonMapper.shared()
                .readTree(Files.readString(Path.of("../event-contracts/examples", type, name + ".json")));
        ProducerRecord<String, String> record = new ProducerRecord<>(
                topic, example.path("key").asString(), example.path("data").toString());
        example.path("headers").properties().forEach(header -> {
            String value =
                    switch (header.getKey()) {
                        case "ce_sequence" -> "%020d".formatted(sequence);
                        case "ce_id" -> type + "-" + sequence;
                        default -> header.getValue().asString();
                    };
            record.headers().add(header.getKey(), value.getBytes(StandardCharsets.UTF_8));
        });
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BackingServices.kafka()), new StringSerializer(), new StringSerializer())) {
            producer.send(record).get(30, TimeUnit.SECONDS);
        }
    }
}

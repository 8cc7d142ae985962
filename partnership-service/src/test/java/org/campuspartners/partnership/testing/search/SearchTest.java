package org.campuspartners.partnership.testing.search;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds what it is for, in places of its own that the search after all tests knows nothing of. */
class SearchTest {

    private static final String NAME = Planted.name("Zelda");
    private static final String MAIL = Planted.of("mail", "zelda");

    private final Findings findings = new Findings();

    @Test
    void a_name_is_where_people_are_kept_and_nowhere_else() {
        stored("people", new Document("state", new Document("givenName", NAME)));
        nothing();

        stored("people", new Document("state", new Document("title", NAME)));
        found("collection people, title");
        stored("classes", new Document("state", new Document("givenName", NAME)));
        found("collection classes, givenName");
    }

    @Test
    void anything_else_is_nowhere_whatever_it_hides_in() {
        stored("people", new Document("state", new Document("givenName", NAME + MAIL)));
        found("collection people, givenName");
        stored("units", new Document("pending", new Binary(bytes("{\"to\":\"" + MAIL + "\"}"))));
        found("collection units, pending");
        stored("units", new Document("by", new Document(MAIL.toUpperCase(), 1)));
        found("collection units");
        stored("units", new Document("born", Planted.BIRTH_DATE));
        found("collection units, born");
    }

    @Test
    void what_the_log_of_writes_has_is_looked_at_as_where_it_was_written() {
        stored(
                "oplog.rs",
                new Document("ns", "test.people").append("o", new Document("state", new Document("familyName", NAME))));
        nothing();

        stored(
                "oplog.rs",
                new Document("ns", "test.units").append("o", new Document("state", new Document("familyName", NAME))));
        found("collection units, familyName");
    }

    @Test
    void nothing_is_in_a_record() {
        record("unit/1", "{}");
        nothing();

        record(MAIL, "{}");
        found("topic partnership.events, the key");
        record("unit/1", "{\"givenName\":\"" + NAME + "\"}");
        found("topic partnership.events, the value");
        ConsumerRecord<byte[], byte[]> erased = new ConsumerRecord<>("partnership.directory", 0, 0, bytes("p"), null);
        erased.headers().add("ce_subject", bytes(NAME));
        new Sent(findings).look(erased);
        found("topic partnership.directory, the header ce_subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/people", "/api/people/1", "/api/partnerships/1"})
    void a_name_is_in_the_answers_that_are_there_to_tell_it(String path) throws Exception {
        answered(path, "{\"person\":{\"givenName\":\"" + NAME + "\"}}");
        nothing();

        answered(path, "{\"person\":{\"signIn\":\"" + NAME + "\"}}");
        found("answer to GET " + path + ", during , signIn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"givenName\":\"%s\"}", "{\"%s\":1}", "no JSON: %s"})
    void a_name_is_in_no_other_answer(String body) throws Exception {
        answered("/api/partnerships", body.formatted(NAME));
        found("answer to GET /api/partnerships");
    }

    @Test
    void nothing_is_in_a_line_of_a_log() {
        logged("nothing to see\n");
        nothing();

        logged("this is " + NAME + "\n");
        found("log");
        logged(NAME);
        found("log");
    }

    private void stored(String collection, Document document) {
        MongoDatabase database = BackingServices.standIn().freshDatabase();
        database.getCollection(collection).insertOne(document);
        new Stored(findings).search(BackingServices.standIn().client());
        database.drop();
    }

    private void record(String key, String value) {
        new Sent(findings).look(new ConsumerRecord<>("partnership.events", 0, 0, bytes(key), bytes(value)));
    }

    private void answered(String path, String body) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(bytes(body));
            exchange.close();
        });
        server.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
            new Answered(findings)
                    .hear(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()));
        } finally {
            server.stop(0);
        }
    }

    private void logged(String text) {
        Logged log = new Logged(findings, "log", new PrintStream(OutputStream.nullOutputStream()));
        new PrintStream(log, true).print(text);
        log.end();
    }

    private void nothing() {
        assertThatCode(findings::none).doesNotThrowAnyException();
    }

    private void found(String where) {
        assertThatThrownBy(findings::none).isInstanceOf(AssertionError.class).hasMessageContaining("  " + where);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

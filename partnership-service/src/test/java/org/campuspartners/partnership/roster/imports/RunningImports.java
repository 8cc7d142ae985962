package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.campuspartners.chassis.testing.TestTokens;
import org.campuspartners.partnership.roster.Roster;
import org.campuspartners.partnership.roster.oneroster.TestBundle;
import org.campuspartners.partnership.testing.Answer;
import org.campuspartners.partnership.testing.RunningService;
import org.springframework.beans.factory.annotation.Autowired;

/** Hands class lists in and follows them, as a coordinator would. */
abstract class RunningImports extends RunningService {

    static final Duration BOUND = Duration.ofSeconds(30);

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Roster roster;

    Roster roster() {
        return roster;
    }

    boolean nothingIsPending() {
        return Stream.of("people", "classes", "terms")
                .map(database::getCollection)
                .allMatch(collection -> collection.countDocuments(Filters.exists("pending.0")) == 0);
    }

    MongoDatabase database() {
        return database;
    }

    Answer handIn(TestTokens who, TestBundle bundle) {
        return post(who, "/api/imports", "application/zip", bundle.bytes());
    }

    /** Whoever is missing may go. */
    Answer handIn(byte[] bundle) {
        return post(coordinator(), "/api/imports?confirmWithdrawals=true", "application/zip", bundle);
    }

    /** Whatever else was listed before goes. */
    void applied(TestBundle bundle) {
        applied(bundle.withDemographics().bytes());
    }

    void applied(byte[] bundle) {
        Answer done = finished(handIn(bundle));
        assertThat(done.text("state")).as(done.response().body()).isEqualTo("applied");
    }

    /** How it ends, or what it asks. */
    Answer finished(Answer handedIn) {
        String path = "/api/imports/" + handedIn.text("id");
        return await().atMost(BOUND)
                .until(
                        () -> get(coordinator(), path),
                        answer -> answer.text("state").equals("applied")
                                || answer.text("state").equals("compared")
                                || answer.text("state").equals("refused")
                                || answer.body().path("needsConfirmation").asBoolean(false));
    }

    String idOf(String signIn) {
        return get(TestTokens.of(signIn), "/api/me")
                .body()
                .path("person")
                .path("id")
                .asString("");
    }

    String classId() {
        return get(coordinator(), "/api/classes")
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }

    Entries entries() {
        return Entries.of(database);
    }

    Map<String, Long> versions() {
        return entries().versions();
    }
}

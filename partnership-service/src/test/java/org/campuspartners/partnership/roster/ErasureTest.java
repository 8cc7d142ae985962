package org.campuspartners.partnership.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.testing.TopicReader;
import org.campuspartners.partnership.roster.domain.ClassEntry;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.campuspartners.partnership.roster.oneroster.TestBundle;
import org.campuspartners.partnership.setting.Topics;
import org.campuspartners.partnership.testing.Ask;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Somebody;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Zelda, a student of Ecology, asks to be forgotten. */
@ExtendWith(OutputCaptureExtension.class)
class ErasureTest extends OnCampus {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static int zeldas;

    private final Somebody zelda = somebody("planted.zelda" + ++zeldas);

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Erasure erasure;

    @Autowired
    private Aggregates<ClassEntry, EntryCommand<ClassEntry>, EntryChanged<ClassEntry>> classes;

    private TopicReader directory;
    private String id;

    @BeforeEach
    void sheIsListed() {
        directory = new TopicReader(Topics.PARTNERSHIP_DIRECTORY);
        takeIn(withZelda());
        id = zelda.id();
    }

    @AfterEach
    void theUsualLists() {
        erasure.start();
        takeIn(classLists());
        directory.close();
    }

    @Test
    void who_is_erased_is_nobody_here_and_what_they_did_stays_under_their_id() {
        Subject week = stella.opensWeek(working(), "Shores", THIS_WEEK, "earliest-proposal")
                .created();
        String moss = zelda.proposes(week, "Gathering Moss");
        ingrid.opensVoting(week).ok();
        zelda.votesFor(week, moss).ok();

        asking("erase").answer().ok();

        assertThat(zelda.knownAs()).isEmpty();
        zelda.sees(week).refused(404, "reading-week-not-found");
        assertThat(cora.sees("/api/people?name=Zelda").ok().items()).isEmpty();
        assertThat(firstProposal(week).path("proposedBy").asString()).isEqualTo(id);
        assertThat(stella.state(week).path("votes").asInt()).isEqualTo(1);
        JsonNode left = cora.sees(address()).ok().body();
        assertThat(left.path("stage").asString()).isEqualTo("erased");
        assertThat(left.path("givenName").isNull()).isTrue();
        assertThat(left.path("familyName").isNull()).isTrue();
        assertThat(cora.sees("/api/people?stage=erased&limit=100").items())
                .extracting(one -> one.path("id").asString())
                .contains(id);
        await().atMost(BOUND).until(() -> !isInEcology());
    }

    @Test
    void nothing_of_who_they_are_is_left_in_the_database_the_log_or_what_the_directory_says_from_then_on(
            CapturedOutput log) {
        await().atMost(BOUND).until(() -> directory.latest("person/" + id).isPresent());
        int before = directory.everything().size();

        asking("erase").answer().ok();
        await().atMost(BOUND)
                .until(() -> directory.latest("person/" + id).orElseThrow().value() == null);
        await().atMost(BOUND)
                .until(() -> !latestOf("class/" + classOf("ecology-a")).contains(id));
        takeIn(withZelda());
        await().atMost(BOUND).until(this::nothingWaits);

        List<ConsumerRecord<String, byte[]>> records = directory.everything();
        assertThat(records.subList(before, records.size()))
                .allSatisfy(record -> assertThat(TopicReader.whole(record)).doesNotContainIgnoringCase(traces()));
        assertThat(database.listCollectionNames().into(new ArrayList<>()))
                .allSatisfy(name -> assertThat(documents(name))
                        .allSatisfy(document -> assertThat(document).doesNotContainIgnoringCase(traces())));
        assertThat(log.getAll()).doesNotContainIgnoringCase(traces());
    }

    @Test
    void class_lists_that_still_have_them_change_nothing() {
        asking("erase").answer().ok();
        await().atMost(BOUND).until(() -> !isInEcology());
        long person = version();
        long ecology = classes.find(classOf("ecology-a")).orElseThrow().version();

        takeIn(withZelda());
        takeIn(withZelda().enrolment("z2", "ethics-a", "planted-zelda" + zeldas, "student"));

        assertThat(version()).isEqualTo(person);
        assertThat(classes.find(classOf("ecology-a")).orElseThrow().version()).isEqualTo(ecology);
        assertThat(zelda.knownAs()).isEmpty();
        assertThat(classes.ids(Filters.eq("state.members.person", id))).isEmpty();
    }

    @Test
    void who_is_restored_is_the_same_person_from_the_next_class_lists_on() {
        asking("erase").answer().ok();
        await().atMost(BOUND).until(() -> !isInEcology());

        asking("restore").answer().ok();
        assertThat(zelda.knownAs()).isEmpty();
        assertThat(cora.sees(address()).ok().text("stage")).isEqualTo("withdrawn");
        takeIn(withZelda());

        assertThat(zelda.knownAs()).isEqualTo(id);
        assertThat(isInEcology()).isTrue();
        assertThat(cora.sees("/api/people?name=Zelda").ok().items()).hasSize(1);
    }

    @Test
    void who_has_left_is_erased_as_well() {
        takeIn(classLists());
        assertThat(cora.sees("/api/people?stage=withdrawn&name=Zelda&limit=100").items())
                .extracting(one -> one.path("id").asString())
                .contains(id);

        asking("erase").answer().ok();

        assertThat(cora.sees(address()).ok().body().path("familyName").isNull()).isTrue();
        takeIn(withZelda());
        assertThat(zelda.knownAs()).isEmpty();
    }

    @Test
    void what_is_asked_again_changes_nothing_and_of_a_stranger_nothing_can_be_asked() {
        Ask erasing = asking("erase");
        String first = erasing.answer().ok().response().body();
        String erasedAt = cora.sees(address()).text("erasedAt");

        assertThat(erasing.answer().ok().response().body()).isEqualTo(first);
        asking("erase").answer().ok();
        assertThat(cora.sees(address()).text("erasedAt")).isEqualTo(erasedAt).isNotBlank();
        asking("restore").answer().ok();
        assertThat(erasing.answer().ok().response().body()).isEqualTo(first);
        assertThat(cora.sees(address()).text("stage")).isEqualTo("withdrawn");
        for (String step : List.of("erase", "restore")) {
            cora.asks("POST", "/api/people/nobody/" + step)
                    .underAnyKey()
                    .havingSeen(1)
                    .answer()
                    .refused(404, "person-not-found");
        }
        cora.sees("/api/people/nobody").refused(404, "person-not-found");
        cora.sees("/api/people?stage=gone").refused(400, "stage-unknown").naming("stage");
    }

    @Test
    void whoever_dies_before_a_class_is_changed_has_it_changed_at_the_next_start() {
        erasure.stop();
        asking("erase").answer().ok();
        assertThat(isInEcology()).isTrue();
        assertThat(erasure.underWay()).isPresent();

        erasure.start();

        await().atMost(BOUND).until(() -> !isInEcology());
        assertThat(erasure.underWay()).isEmpty();
    }

    /** It had looked who is erased, and writes when all was done. */
    @Test
    void an_import_that_was_under_way_brings_nobody_back_for_good() {
        ClassEntry before = classes.find(classOf("ecology-a")).orElseThrow().state();
        asking("erase").answer().ok();
        await().atMost(BOUND).until(() -> !isInEcology());

        classes.apply(
                classOf("ecology-a"),
                Request.natural("imports", "enter", ""),
                new EntryCommand.Enter<>(
                        before,
                        before.terms().getFirst().starts().atStartOfDay().toInstant(ZoneOffset.UTC)));
        assertThat(isInEcology()).isTrue();

        await().atMost(BOUND).until(() -> !isInEcology());
    }

    @Test
    void class_lists_that_wait_for_their_turn_say_nothing_of_them_any_more() {
        TestBundle lists = withZelda();
        List.of("planted-ludmila", "planted-svante")
                .forEach(person -> lists.withoutRow("users", person).withoutRow("roles", "r-" + person));
        List.of("a6", "b2").forEach(enrolment -> lists.withoutRow("enrollments", enrolment));
        Subject waiting = Subject.at(post(coordinator(), "/api/imports", "application/zip", lists.bytes())
                .header("Location"));
        await().atMost(BOUND)
                .until(() -> cora.state(waiting).path("needsConfirmation").asBoolean());
        assertThat(documents("import_rows")).anyMatch(row -> row.contains("Zimmermann"));

        asking("erase").answer().ok();

        await().atMost(BOUND).until(() -> erasure.underWay().isEmpty());
        assertThat(documents("import_rows")).isNotEmpty().noneMatch(row -> row.contains("Zimmermann"));
        asking("restore").answer().ok();
        cora.step("POST", waiting, "confirm-withdrawals", Map.of()).answer().ok();
        await().atMost(BOUND).until(() -> cora.sees(waiting).text("state").equals("applied"));
        assertThat(cora.sees(address()).text("stage")).isEqualTo("withdrawn");
    }

    private List<String> documents(String collection) {
        return database.getCollection(collection).find().map(Document::toJson).into(new ArrayList<>());
    }

    private TestBundle withZelda() {
        String person = "planted-zelda" + zeldas;
        return classLists()
                .user(person, "planted.zelda" + zeldas, "Zelda", "Zimmermann")
                .enrolment("z1", "ecology-a", person, "student");
    }

    private String[] traces() {
        return Stream.of("Zelda", "Zimmermann", secrets.hidden("planted.zelda" + zeldas))
                .toArray(String[]::new);
    }

    private String address() {
        return "/api/people/" + id;
    }

    private long version() {
        return cora.sees(address()).ok().body().path("version").asLong();
    }

    private Ask asking(String step) {
        return cora.asks("POST", address() + "/" + step).underAnyKey().havingSeen(version());
    }

    private JsonNode firstProposal(Subject week) {
        return stella.state(week).path("proposals").get(0);
    }

    private boolean isInEcology() {
        return cora.sees("/api/classes/" + classOf("ecology-a"))
                .ok()
                .body()
                .path("members")
                .valueStream()
                .anyMatch(member -> member.path("person").asString().equals(id));
    }

    private boolean nothingWaits() {
        return Stream.of("people", "classes")
                .allMatch(name -> database.getCollection(name).countDocuments(Filters.exists("pending.0")) == 0);
    }

    private String latestOf(String key) {
        return directory.latest(key).map(TopicReader::whole).orElse("");
    }
}

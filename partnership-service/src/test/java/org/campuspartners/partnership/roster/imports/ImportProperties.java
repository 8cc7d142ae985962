package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.campuspartners.chassis.testing.TopicReader;
import org.campuspartners.partnership.roster.oneroster.Damage;
import org.campuspartners.partnership.roster.oneroster.Institution;
import org.campuspartners.partnership.roster.oneroster.Lists;
import org.campuspartners.partnership.roster.oneroster.Lists.Telling;
import org.campuspartners.partnership.roster.oneroster.Writing;
import org.campuspartners.partnership.setting.Topics;
import org.campuspartners.partnership.testing.Answer;
import org.campuspartners.partnership.testing.search.Planted;
import org.springframework.test.context.TestContextManager;
import tools.jackson.databind.JsonNode;

/** What holds of the import of any lists, whatever was listed before: in the store, in the directory and in the answers. */
abstract class ImportProperties extends RunningImports {

    private static final int DAMAGES = 10;

    private TopicReader topic;

    /** The one that all tests of the service have: jqwik knows nothing of Spring. */
    @BeforeProperty
    void findTheService() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(5));
        topic = new TopicReader(Topics.PARTNERSHIP_DIRECTORY);
    }

    @AfterProperty
    void leaveTheTopic() {
        topic.close();
    }

    @Provide
    Arbitrary<Lists> lists() {
        return Institution.upTo(40, 90).map(Lists::of);
    }

    @Provide
    Arbitrary<Writing> writings() {
        return Writing.any();
    }

    @Property
    void however_lists_are_written_the_same_comes_of_them(
            @ForAll("lists") Lists lists, @ForAll("writings") Writing writing, @ForAll long change) {
        applied(lists.bulk(Writing.USUAL));
        Map<String, Document> usual = entries().listed();
        Map<String, String> told = directory();
        applied(lists.later(change).bulk(Writing.USUAL));

        applied(lists.bulk(writing));

        assertThat(entries().listed()).isEqualTo(usual);
        assertThat(directory()).isEqualTo(told);
    }

    @Property
    void the_same_again_changes_nothing_and_tells_nobody(
            @ForAll("lists") Lists lists, @ForAll("writings") Writing writing) {
        byte[] bundle = lists.bulk(writing);
        applied(bundle);
        Entries once = entries();
        int told = records();

        applied(bundle);

        assertThat(entries()).isEqualTo(once);
        assertThat(records()).isEqualTo(told);
        wouldChangeNothing(bundle);
    }

    @Property
    void of_a_delta_comes_what_comes_of_a_bulk_of_its_result(
            @ForAll("lists") Lists before,
            @ForAll long change,
            @ForAll Telling telling,
            @ForAll("writings") Writing writing) {
        Lists after = before.later(change);
        applied(before.bulk(Writing.USUAL));
        Entries stood = entries();
        applied(after.bulk(Writing.USUAL));
        Map<String, Document> wanted = entries().listed();
        Map<String, Long> written = entries().writtenSince(stood);
        Map<String, String> told = directory();
        applied(before.bulk(Writing.USUAL));
        Entries standsAgain = entries();

        applied(after.deltaSince(before, telling, writing));

        assertThat(entries().listed()).isEqualTo(wanted);
        assertThat(entries().writtenSince(standsAgain)).isEqualTo(written);
        assertThat(directory()).isEqualTo(told);
    }

    @Property
    void of_deltas_one_after_the_other_comes_what_comes_of_a_bulk_of_the_last_result(
            @ForAll("lists") Lists first, @ForAll long change, @ForAll long another) {
        Lists second = first.later(change);
        Lists third = second.later(another);
        applied(first.bulk(Writing.USUAL));
        Map<String, Document> listed = entries().listed();

        applied(second.deltaSince(first, Telling.ALL, Writing.USUAL));
        applied(third.deltaSince(second, Telling.ALL, Writing.USUAL));
        wouldChangeNothing(third.bulk(Writing.USUAL));
        applied(first.deltaSince(third, Telling.ALL, Writing.USUAL));

        assertThat(entries().listed()).isEqualTo(listed);
        wouldChangeNothing(first.bulk(Writing.USUAL));
    }

    @Property
    void whatever_becomes_of_a_zip_it_is_taken_over_whole_or_not_at_all(
            @ForAll("lists") Lists lists, @ForAll @Size(DAMAGES) List<Damage> damages, @ForAll long change) {
        Random random = new Random(change);
        byte[] bundle = lists.later(change).bulk(Writing.USUAL);
        applied(bundle);
        Map<String, Document> whole = entries().listed();
        applied(lists.bulk(Writing.USUAL));

        for (Damage damage : damages) {
            Entries before = entries();
            if (takenOver(damage.to(bundle, random))) {
                assertThat(entries().listed()).isIn(whole, before.listed());
            } else {
                assertThat(entries()).isEqualTo(before);
            }
        }
        nothingIsKeptThatNeverIs();
    }

    @Property
    void whatever_becomes_of_a_file_it_is_taken_over_whole_or_not_at_all(
            @ForAll("lists") Lists lists,
            @ForAll @Size(DAMAGES) List<Damage> damages,
            @ForAll("writings") Writing writing,
            @ForAll long change) {
        Random random = new Random(change);
        byte[] bundle = lists.later(change).bulk(writing);
        applied(lists.bulk(Writing.USUAL));

        for (Damage damage : damages) {
            Entries before = entries();
            byte[] damaged = damage.toFileOf(bundle, random);
            if (takenOver(damaged)) {
                wouldChangeNothing(damaged);
            } else {
                assertThat(entries()).isEqualTo(before);
            }
        }
        nothingIsKeptThatNeverIs();
    }

    /** Or refused; and no word of what is in it, wherever a coordinator looks. */
    private boolean takenOver(byte[] bundle) {
        Answer handedIn = handIn(bundle);
        assertThat(handedIn.status()).as(handedIn.response().body()).isEqualTo(202);
        Answer done = finished(handedIn);
        Answer table = get(coordinator(), "/api/imports/" + handedIn.text("id") + "/problems");

        assertThat(done.text("state")).isIn("applied", "refused");
        assertThat(table.status()).isEqualTo(200);
        for (Answer one : List.of(handedIn, done, table)) {
            assertThat(one.response().body()).doesNotContainIgnoringCase(Planted.WORD);
        }
        return done.text("state").equals("applied");
    }

    private void nothingIsKeptThatNeverIs() {
        for (String collection : List.of("people", "classes", "terms", "imports", "import_rows")) {
            for (Document found : database().getCollection(collection).find()) {
                assertThat(found.toString()).doesNotContain(Institution.NEVER_READ);
            }
        }
        assertThat(topic.everything())
                .allSatisfy(record -> assertThat(TopicReader.whole(record)).doesNotContain(Planted.WORD));
    }

    private void wouldChangeNothing(byte[] bundle) {
        Entries before = entries();
        Answer told = finished(post(coordinator(), "/api/imports?dryRun=true", "application/zip", bundle));

        assertThat(told.text("state")).isIn("compared", "applied");
        for (JsonNode change : told.body().path("changes")) {
            for (String what : List.of("added", "changed", "withdrawn", "returned")) {
                assertThat(change.path(what).asInt()).as(told.response().body()).isZero();
            }
        }
        assertThat(entries()).isEqualTo(before);
    }

    private int records() {
        await().atMost(BOUND).until(this::nothingIsPending);
        return topic.everything().size();
    }

    /** What was said last of each, of those that are not erased. */
    private Map<String, String> directory() {
        await().atMost(BOUND).until(this::nothingIsPending);
        Map<String, String> latest = new TreeMap<>();
        topic.everything().forEach(record -> {
            if (record.value() == null) {
                latest.remove(record.key());
            } else {
                latest.put(record.key(), new String(record.value(), StandardCharsets.UTF_8));
            }
        });
        return latest;
    }
}

package org.campuspartners.chassis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.Binary;
import org.campuspartners.chassis.aggregate.Outcome.Done;
import org.campuspartners.chassis.aggregate.Outcome.Failed;
import org.campuspartners.chassis.aggregate.Outcome.Failure;
import org.campuspartners.chassis.aggregate.Tally.Command;
import org.campuspartners.chassis.event.Contracts.ContractBroken;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.BackingServices.Mongo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store must do, W1 to W9, on every MongoDB at hand. */
@ParameterizedClass
@MethodSource("everyMongo")
class CommandWriteTest {

    private static final String ID = Ids.derived("tally", "1");

    private final MongoDatabase database;
    private Aggregates<Tally.State, Command, Tally.Event> tallies;

    CommandWriteTest(Mongo mongo) {
        database = mongo.freshDatabase();
    }

    static List<Mongo> everyMongo() {
        return BackingServices.everyMongo();
    }

    @BeforeEach
    void a_tally_of_ten() {
        tallies = TestAggregates.of(database, TestAggregates.deaf(), new Tally("tallies"));
        database.getCollection("tallies").deleteMany(Filters.empty());
        assertThat(tallies.create(ID, Request.creating("ada", "start", "10", "c1"), new Command.Start(10)))
                .isEqualTo(new Done(ID, 1, "counting", true));
    }

    @Test
    void w1_a_private_change_raises_the_version_and_not_the_sequence() {
        tallies.apply(ID, Request.natural("ada", "note", "x"), new Command.Note("x"));
        assertThat(tallies.find(ID)).contains(new Loaded<>(ID, 2, 1, new Tally.State("counting", 10, "x")));
    }

    @Test
    void w2_two_writers_at_once_leave_one_winner_a_version_and_both_take_effect() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            Callable<Integer> tenCounts = () -> {
                int done = 0;
                for (int i = 0; i < 10; i++) {
                    together.await();
                    Outcome outcome = tallies.apply(ID, Request.natural("ada", "count", "1"), new Command.Count(1));
                    done += outcome instanceof Done ? 1 : 0;
                }
                return done;
            };
            List<Future<Integer>> both = writers.invokeAll(List.of(tenCounts, tenCounts));
            int done = both.get(0).get() + both.get(1).get();
            Loaded<Tally.State> after = tallies.find(ID).orElseThrow();
            assertThat(done).isEqualTo(20);
            assertThat(after.state().total()).isEqualTo(30);
            assertThat(after.version()).isEqualTo(21);
            assertThat(tallies.history(ID))
                    .extracting(HistoryEntry::sequence)
                    .hasSize(21)
                    .isSorted();
        }
    }

    @Test
    void w2_a_command_is_made_of_what_was_found_and_anew_when_another_write_came_first() {
        Outcome outcome = tallies.apply(ID, Request.natural("ada", "double", ""), found -> {
            int total = found.orElseThrow().state().total();
            if (total == 10) {
                tallies.apply(ID, Request.natural("bob", "count", "1"), new Command.Count(1));
            }
            return new Command.Count(total);
        });

        assertThat(outcome).isEqualTo(new Done(ID, 3, "counting", false));
        assertThat(tallies.find(ID).orElseThrow().state().total()).isEqualTo(22);
    }

    @Test
    void w4_a_store_that_does_not_answer_is_unknown_and_never_a_refusal() {
        try (var away =
                MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200&connectTimeoutMS=200")) {
            var writer = new MongoAggregates<>(
                    new Tally("tallies"),
                    new DocumentStore(away.getDatabase("x"), "tallies"),
                    null,
                    TestAggregates.deaf(),
                    subject -> List.of());
            assertThat(writer.apply(ID, keyed("ada", "1", "k", 1), new Command.Count(1)))
                    .isEqualTo(new Failed(Failure.UNAVAILABLE));
        }
    }

    @Test
    void w5_a_repeated_key_gets_the_first_answer_and_no_second_effect() {
        Outcome first = tallies.apply(ID, keyed("ada", "5", "k1", 1), new Command.Count(5));
        tallies.apply(ID, keyed("ada", "7", "k2", 2), new Command.Count(7));
        assertThat(tallies.apply(ID, keyed("ada", "5", "k1", 1), new Command.Count(5)))
                .isEqualTo(first)
                .isEqualTo(new Done(ID, 2, "counting", false));
        assertThat(total()).isEqualTo(22);
    }

    @Test
    void w5_a_key_that_comes_with_another_body_or_person_is_refused() {
        tallies.apply(ID, keyed("ada", "5", "k1", 1), new Command.Count(5));
        Failed reused = new Failed(Failure.KEY_REUSED);
        assertThat(tallies.apply(ID, keyed("ada", "6", "k1", 1), new Command.Count(6)))
                .isEqualTo(reused);
        assertThat(tallies.apply(ID, keyed("bob", "5", "k1", 1), new Command.Count(5)))
                .isEqualTo(reused);
        assertThat(total()).isEqualTo(15);
    }

    @Test
    void w6_a_retry_whose_key_was_forgotten_is_told_that_its_outcome_is_unknown() {
        tallies.apply(ID, keyed("ada", "5", "first", 1), new Command.Count(5));
        for (int i = 0; i < Deciding.WINDOW; i++) {
            tallies.apply(ID, keyed("ada", "1", "k" + i, 2 + i), new Command.Count(1));
        }
        assertThat(tallies.apply(ID, keyed("ada", "5", "first", 1), new Command.Count(5)))
                .isEqualTo(new Failed(Failure.OUTCOME_UNKNOWN));
        assertThat(tallies.apply(ID, keyed("ada", "1", "k0", 2), new Command.Count(1)))
                .isEqualTo(new Done(ID, 3, "counting", false));
        assertThat(total()).isEqualTo(15 + Deciding.WINDOW);
    }

    @Test
    void w6_only_a_command_that_replaces_content_is_stale_when_others_wrote_since() {
        tallies.apply(ID, keyed("bob", "5", "b", 1), new Command.Count(5));
        assertThat(tallies.apply(ID, Request.replacing("ada", "note", "x", "a", 1), new Command.Note("x")))
                .isEqualTo(new Failed(Failure.STALE));
        assertThat(tallies.apply(ID, keyed("ada", "1", "a2", 1), new Command.Count(1)))
                .isInstanceOf(Done.class);
    }

    @Test
    void w7_what_was_created_is_answered_without_its_command() {
        assertThat(tallies.create(ID, Request.creating("ada", "start", "10", "c1"), () -> {
                    throw new IllegalStateException("looked up again");
                }))
                .isEqualTo(new Done(ID, 1, "counting", true));
    }

    @Test
    void w7_a_creation_that_is_retried_long_after_gets_its_first_answer() {
        for (int i = 0; i <= Deciding.WINDOW; i++) {
            tallies.apply(ID, keyed("ada", "1", "k" + i, 1 + i), new Command.Count(1));
        }
        assertThat(tallies.create(ID, Request.creating("ada", "start", "10", "c1"), new Command.Start(10)))
                .isEqualTo(new Done(ID, 1, "counting", true));
        assertThat(tallies.create(ID, Request.creating("ada", "start", "11", "c1"), new Command.Start(11)))
                .isEqualTo(new Failed(Failure.KEY_REUSED));
    }

    @Test
    void w8_an_event_that_breaks_its_contract_is_never_written() {
        assertThatThrownBy(() -> tallies.apply(ID, keyed("ada", "1", "k", 1), new Command.Count(200_000)))
                .isInstanceOf(ContractBroken.class)
                .hasMessageContaining("/total maximum");
        assertThat(tallies.find(ID).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void w8_what_waits_is_the_finished_record_bytes_and_all() {
        Document pending = document().getList("pending", Document.class).getFirst();
        Document headers = pending.get("headers", Document.class);
        assertThat(headers)
                .containsEntry("ce_type", "org.campuspartners.tally.counted.v1")
                .containsEntry("ce_subject", "tally/" + ID)
                .containsEntry("ce_sequence", "00000000000000000001")
                .containsEntry("ce_partitionkey", ID)
                .containsEntry("ce_traceparent", TestAggregates.TRACE)
                .containsEntry("content-type", "application/json");
        assertThat(pending.get("value", Binary.class).getData()).asString().isEqualTo("{\"total\":10}");
    }

    @Test
    void w8_an_event_that_privacy_lets_nobody_trace_waits_without_a_trace() {
        var untraced = TestAggregates.of(database, TestAggregates.deaf(), new TallyLike() {
            @Override
            public List<Publication> publications(String id, Tally.State after, Tally.Event event) {
                return List.of(new Publication.PublicEvent(
                        "tally.counted.v1", "tallies", id, Map.of("total", after.total()), Tally.TIME, false));
            }
        });
        String other = Ids.derived("tally", "untraced");
        untraced.create(other, Request.creating("ada", "start", "1", "c"), new Command.Start(1));

        Document pending = database.getCollection("tallies")
                .find(Filters.eq(other))
                .first()
                .getList("pending", Document.class)
                .getFirst();
        assertThat(pending.toJson()).contains("ce_subject").doesNotContain("traceparent");
    }

    @Test
    void a_refusal_changes_nothing_and_is_not_remembered() {
        Document before = document();
        assertThat(tallies.apply(ID, keyed("ada", "-1", "k", 1), new Command.Count(-1)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> assertThat(r.refusal().code()).isEqualTo("counts-down"));
        assertThat(document()).isEqualTo(before);
    }

    @Test
    void c11_an_event_taken_twice_has_one_effect() {
        tallies.take(ID, "campaign/a", 3, new Command.Count(1));
        tallies.take(ID, "campaign/a", 3, new Command.Count(1));
        tallies.take(ID, "campaign/a", 2, new Command.Count(1));
        tallies.take(ID, "campaign/b", 1, new Command.Count(1));
        assertThat(total()).isEqualTo(12);
    }

    @Test
    void past_the_bound_of_pending_events_a_command_waits_and_a_private_one_does_not() {
        var bounded = TestAggregates.of(database, TestAggregates.bearing(1), new Tally("tallies"));
        assertThat(bounded.apply(ID, keyed("ada", "1", "k", 1), new Command.Count(1)))
                .isEqualTo(new Failed(Failure.BACK_PRESSURE));
        assertThat(bounded.apply(ID, keyed("ada", "x", "n", 1), new Command.Note("x")))
                .isInstanceOf(Done.class);
    }

    @Test
    void a_list_goes_on_after_its_cursor_and_ends() {
        for (int i = 0; i < 3; i++) {
            String id = Ids.derived("another", "" + i);
            tallies.create(id, Request.creating("ada", "start", "1", "l" + i), new Command.Start(1));
        }
        var first = tallies.list(Filters.gte("state.total", 1), new Page(Optional.empty(), 3));
        var rest = tallies.list(Filters.gte("state.total", 1), new Page(first.next(), 3));
        assertThat(first.items()).hasSize(3);
        assertThat(rest.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.next()).isEmpty();
    }

    private static Request keyed(String who, String body, String key, long seen) {
        return Request.keyed(who, "count", body, key, seen);
    }

    private int total() {
        return tallies.find(ID).orElseThrow().state().total();
    }

    private Document document() {
        return database.getCollection("tallies").find(Filters.eq(ID)).first();
    }
}

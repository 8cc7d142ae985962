package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.aggregate.TestAggregates.count;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Tally;
import org.campuspartners.chassis.consume.Onlooker;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** F18: a service's database is put back to yesterday's copy, and its sequences begin again where they were. */
@ExtendWith(OutputCaptureExtension.class)
class F18DatabaseRestoredTest {

    private static final String SUBJECT = "tally/" + id(1);

    private final RelayFixture service = new RelayFixture();
    private final Onlooker onlooker = new Onlooker(BackingServices.freshDatabase(), service.topic);
    private Map<String, List<Document>> yesterday;
    private Map<String, List<Document>> today;

    /** Two events by yesterday, a third today; the consumer has seen all three. */
    @BeforeEach
    void a_day_went_by() {
        count(service.handedOver(), id(1), 2);
        service.untilNothingIsPending();
        yesterday = copy();
        happens();
        today = copy();
    }

    @AfterEach
    void close() {
        onlooker.close();
        service.close();
    }

    private void happens() {
        service.handedOver().apply(id(1), Request.natural("ada", "count", "1"), new Tally.Command.Count(1));
        service.untilNothingIsPending();
        onlooker.catchUp();
    }

    private Map<String, List<Document>> copy() {
        Map<String, List<Document>> copy = new LinkedHashMap<>();
        for (String name : List.of("tallies", "journal")) {
            copy.put(name, service.database.getCollection(name).find().into(new ArrayList<>()));
        }
        return copy;
    }

    private void restore(Map<String, List<Document>> copy) {
        copy.forEach((name, documents) -> {
            service.database.getCollection(name).deleteMany(Filters.empty());
            service.database.getCollection(name).insertMany(documents);
        });
    }

    private List<Long> order() {
        return onlooker.made(SUBJECT).orElseThrow().getList("order", Long.class);
    }

    /** The id of the third event, as the service has it by now. */
    private String third() {
        return service.journal().get(2).getEmbedded(List.of("headers", "ce_id"), String.class);
    }

    @Test
    void c8_the_first_event_whose_sequence_was_taken_is_held_and_alarms(CapturedOutput output) {
        restore(yesterday);
        happens();

        assertThat(onlooker.held()).hasSize(1).hasEntrySatisfying(SUBJECT, reason -> assertThat(reason)
                .isEqualTo("another event has this sequence: its source was restored or forked"));
        assertThat(output.getAll().lines().filter(line -> line.contains("ERROR")))
                .anyMatch(line -> line.contains(SUBJECT) && line.contains("restored or forked"));
        assertThat(order()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void c8_the_operator_who_has_the_newest_state_restores_that_and_discards_what_was_written_in_between() {
        restore(yesterday);
        happens();
        String stray = third();

        restore(today);
        onlooker.discard(SUBJECT, 3, stray);
        happens();

        assertThat(onlooker.held()).isEmpty();
        assertThat(order()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(onlooker.made(SUBJECT))
                .hasValueSatisfying(made -> assertThat(made).containsEntry("total", 4));
    }

    @Test
    void c8_the_operator_who_has_only_yesterdays_discards_the_fork_and_all_that_follows_is_taken() {
        restore(yesterday);
        happens();
        happens();
        assertThat(onlooker.held()).hasSize(1);

        onlooker.discard(SUBJECT, 3, third());
        happens();

        assertThat(onlooker.held()).isEmpty();
        assertThat(order()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(onlooker.made(SUBJECT))
                .hasValueSatisfying(made -> assertThat(made).containsEntry("total", 5));
    }
}

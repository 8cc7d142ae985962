package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.chassis.aggregate.Tally;
import org.campuspartners.chassis.consume.Log.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an operator, and whoever plays a term, may conclude from {@code quiet}. */
class QuietTest extends CountingServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    @AfterEach
    void nothing_stands_in_the_way() {
        counts.acting = stored -> {};
        teams.failing = false;
        untilQuiet();
    }

    private void untilQuiet() {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(this::isQuiet);
    }

    /** Passes each event on, as a handler does. */
    private void tallyWhatComes() {
        counts.acting = stored -> stored.forEach(
                one -> tallies.take(tallyOf(one.subject()), one.subject(), one.sequence(), new Tally.Command.Count(1)));
    }

    private static String tallyOf(String subject) {
        return Ids.derived("tally", subject);
    }

    @Test
    void quiet_never_comes_before_all_that_follows_from_an_event_is_done() {
        tallyWhatComes();
        for (int i = 0; i < 8; i++) {
            String subject = "tally/quiet-" + i;
            LOG.write(i, Sent.event(subject, 1));
            untilQuiet();

            assertThat(counts.followed).extracting(Stored::subject).contains(subject);
            assertThat(tallies.history(tallyOf(subject))).hasSize(1).allMatch(entry -> entry.published());
            assertThat(insights.find("team|red").orElseThrow().deriving()).isFalse();
        }
    }

    @Test
    void it_is_not_quiet_while_an_event_is_being_taken() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        counts.acting = stored -> {
            begun.countDown();
            pass(go);
        };
        LOG.write(Sent.event("tally/slow", 1));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        JsonNode flow = flow();
        assertThat(flow.path("quiet").asBoolean()).isFalse();
        assertThat(flow.at("/consumption/0/lag").asLong()).isOne();
        go.countDown();
    }

    @Test
    void it_is_not_quiet_while_an_insight_is_wanted() {
        teams.failing = true;
        LOG.write(Sent.event("tally/wanted", 1));

        await().atMost(PATIENCE)
                .until(() -> flow().at("/consumption/0/lag").asLong() == 0
                        && flow().path("wanted").asLong() == 1);
        assertThat(isQuiet()).isFalse();
    }

    @Test
    void what_is_held_is_counted_and_disturbs_no_quiet() {
        long before = flow().path("held").asLong();
        LOG.write(Sent.event("tally/gap", 2));

        await().atMost(PATIENCE).until(() -> flow().path("held").asLong() == before + 1);
        untilQuiet();

        LOG.write(Sent.event("tally/gap", 1));
        await().atMost(PATIENCE).until(() -> flow().path("held").asLong() == before);
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

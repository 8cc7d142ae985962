package org.campuspartners.partnership.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.partnership.setting.Topics;
import org.campuspartners.partnership.testing.Examples;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said waits for the educator's answer from the release on, until it is answered. */
class AnswerWaitsTest extends OnCampus {

    private final Examples feedback = new Examples();
    private Subject partnership;

    @BeforeEach
    void aPartnership() {
        partnership = working();
    }

    @AfterEach
    void close() {
        feedback.close();
    }

    @Test
    void on_a_unit_for_the_educator_alone() {
        Subject unit = ingrid.offers(partnership, "Tides", THIS_WEEK).created();

        released(unit);
        assertThat(ingrid.tasksOn(unit)).containsExactly("answer");
        assertThat(stella.tasksOn(unit)).containsExactly("claim");
        answered(unit);
        assertThat(ingrid.tasksOn(unit)).isEmpty();
    }

    @Test
    void on_a_reading_week_for_the_educator_alone() {
        Subject week = stella.opensWeek(partnership, "Shores", THIS_WEEK, "earliest-proposal")
                .created();

        released(week);
        assertThat(ingrid.tasksOn(week)).containsExactly("propose", "answer");
        assertThat(stella.tasksOn(week)).containsExactly("propose");
        answered(week);
        assertThat(ingrid.tasksOn(week)).containsExactly("propose");
    }

    /** The last results are often out after the partnership's last day. */
    @Test
    void though_the_partnership_is_closed_by_then() {
        partnership = active();
        Subject unit = ingrid.offers(partnership, "Tides", THIS_WEEK).created();
        Subject week = stella.opensWeek(partnership, "Shores", THIS_WEEK, "earliest-proposal")
                .created();
        cora.closes(partnership, "Over").ok();

        released(unit);
        released(week);
        assertThat(ingrid.tasksOn(unit)).containsExactly("answer");
        assertThat(ingrid.tasksOn(week)).containsExactly("answer");
        assertThat(stella.tasksOn(unit)).isEmpty();
        assertThat(lourdes.tasksOn(week)).isEmpty();
        answered(unit);
        answered(week);
        assertThat(ingrid.tasksOn(unit)).isEmpty();
        assertThat(ingrid.tasksOn(week)).isEmpty();
    }

    private void released(Subject occasion) {
        publish(occasion, "campaign.opened.v1", "formative", 1);
        publish(occasion, "campaign.closed.v1", "formative", 2);
        publish(occasion, "results.released.v1", "involved", 3);
        untilShown(occasion, "/campaign/state", "released");
    }

    private void answered(Subject occasion) {
        publish(occasion, "feedback.answered.v1", "formative", 4);
        untilShown(occasion, "/campaign/answered", "true");
    }

    private void publish(Subject occasion, String type, String example, long sequence) {
        feedback.publish(
                Topics.FEEDBACK_EVENTS,
                type,
                example,
                "campaign/" + Ids.derived("campaign", occasion.toString()),
                sequence,
                Map.of("occasion", occasion.toString()));
    }

    private void untilShown(Subject occasion, String pointer, String value) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> cora.state(occasion).at(pointer).asString("").equals(value));
    }
}

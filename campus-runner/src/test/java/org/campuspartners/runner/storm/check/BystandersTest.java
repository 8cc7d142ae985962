package org.campuspartners.runner.storm.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.storm.check.Violation.Kind;
import org.campuspartners.runner.term.http.Attempt;
import org.campuspartners.runner.term.http.Request;
import org.junit.jupiter.api.Test;

/** The instance that nobody touched. */
class BystandersTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Touched FIRST_KILLED = new Touched(Part.FEEDBACK, NOON, NOON.plusSeconds(10));

    @Test
    void may_ask_to_come_again() {
        assertThat(found(Part.FEEDBACK_2, 503, "")).isEmpty();
        assertThat(found(Part.FEEDBACK_2, 409, "")).isEmpty();
        assertThat(found(Part.FEEDBACK_2, 200, "")).isEmpty();
    }

    @Test
    void may_be_slow() {
        assertThat(found(Part.FEEDBACK_2, 0, "no answer in time")).isEmpty();
    }

    @Test
    void may_not_break() {
        assertThat(found(Part.FEEDBACK_2, 500, "")).singleElement().matches(one -> one.kind() == Kind.NOT_RETRYABLE);
        assertThat(found(Part.FEEDBACK_2, 502, "")).hasSize(1);
    }

    @Test
    void may_not_cut_its_clients_off() {
        assertThat(found(Part.FEEDBACK_2, 0, "java.io.IOException: cut")).hasSize(1);
    }

    @Test
    void the_one_that_was_touched_may_cut_them_off_and_may_not_break() {
        assertThat(found(Part.FEEDBACK, 0, "java.io.IOException: cut")).isEmpty();
        assertThat(found(Part.FEEDBACK, 500, "")).hasSize(1);
    }

    private static List<Violation> found(Part instance, int status, String said) {
        Request request = new Request("GET", Part.FEEDBACK, "analyst", "/api/campaigns", Map.of(), new byte[0]);
        Attempt attempt = new Attempt(
                request,
                1,
                instance,
                NOON.plusSeconds(1),
                NOON.plus(Duration.ofSeconds(2)),
                status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
                said);
        return Bystanders.violations(List.of(attempt), List.of(FIRST_KILLED));
    }
}

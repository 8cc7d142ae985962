package org.campuspartners.runner.storm.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.storm.check.Command.Fate;
import org.campuspartners.runner.term.http.Attempt;
import org.campuspartners.runner.term.http.Request;
import org.junit.jupiter.api.Test;

/** What a client may believe after its attempts. */
class CommandTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final Request claim = new Request(
            "POST",
            Part.PARTNERSHIP,
            "user:s.achieng",
            "/api/units/" + ID + "/claim",
            Map.of("Idempotency-Key", "k"),
            new byte[0]);

    @Test
    void an_acknowledgement_at_any_attempt_is_one() {
        assertThat(of(noAnswer(), answered(200, "{\"id\":\"x\",\"version\":7}")))
                .satisfies(command -> {
                    assertThat(command.fate()).isEqualTo(Fate.ACKNOWLEDGED);
                    assertThat(command.versions()).containsExactly(7L);
                    assertThat(command.operation()).isEqualTo("POST/units/*/claim");
                    assertThat(command.aggregate()).contains(ID);
                    assertThat(command.key()).contains("k");
                });
    }

    @Test
    void a_creation_is_about_what_the_answer_names() {
        Request offer =
                new Request("POST", Part.PARTNERSHIP, "user:e.moana", "/api/units", Map.of(), new byte[] {'{', '}'});

        assertThat(Command.of(List.of(attempt(offer, OptionalInt.of(201), "{\"id\":\"" + ID + "\",\"version\":1}")))
                        .aggregate())
                .contains(ID);
        assertThat(Command.of(List.of(attempt(offer, OptionalInt.empty(), "cut")))
                        .aggregate())
                .isEmpty();
    }

    @Test
    void a_refusal_is_one_where_every_attempt_was_refused() {
        assertThat(of(answered(409, "{\"code\":\"changed-by-others\"}"), answered(409, ""))
                        .fate())
                .isEqualTo(Fate.REFUSED);
        assertThat(of(
                                answered(503, "{\"detail\":\"Too many events wait; nothing changed. Try again\"}"),
                                answered(403, ""))
                        .fate())
                .isEqualTo(Fate.REFUSED);
    }

    @Test
    void W4_a_refusal_after_an_unanswered_attempt_leaves_the_matter_open() {
        assertThat(of(noAnswer(), answered(409, "")).fate()).isEqualTo(Fate.OPEN);
        assertThat(of(answered(503, "{\"detail\":\"may or may not have been done\"}"), answered(409, ""))
                        .fate())
                .isEqualTo(Fate.OPEN);
        assertThat(of(answered(500, ""), answered(409, "")).fate()).isEqualTo(Fate.OPEN);
    }

    private Command of(Attempt... attempts) {
        return Command.of(Arrays.asList(attempts));
    }

    private Attempt answered(int status, String body) {
        return attempt(claim, OptionalInt.of(status), body);
    }

    private Attempt noAnswer() {
        return attempt(claim, OptionalInt.empty(), "cut");
    }

    private static Attempt attempt(Request request, OptionalInt status, String said) {
        return new Attempt(request, 1, Part.PARTNERSHIP, NOON, NOON.plusMillis(5), status, said);
    }
}

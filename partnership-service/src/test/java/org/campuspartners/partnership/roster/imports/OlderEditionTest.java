package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.campuspartners.partnership.roster.oneroster.Edition;
import org.campuspartners.partnership.roster.oneroster.Institution;
import org.campuspartners.partnership.testing.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What comes of lists of 1.1 is what comes of the same lists in 1.2. */
class OlderEditionTest extends RunningImports {

    @Test
    void lists_of_1_1_are_taken_over_like_those_of_1_2() {
        applied(good());
        Map<String, Long> before = versions();

        Answer done = finished(handIn(coordinator(), good(Edition.V1_1)));

        assertThat(done.text("state")).isEqualTo("applied");
        assertThat(done.text("edition")).isEqualTo("1.1");
        assertThat(versions()).isEqualTo(before);
    }

    /** But for what people prefer to be called, which 1.1 has no words for. */
    @Test
    void an_institution_of_1_1_is_taken_over_like_that_of_1_2() throws IOException {
        Institution institution = Institution.of(11, 60, 200);
        Answer older = finished(post(
                coordinator(),
                "/api/imports?confirmWithdrawals=true",
                "application/zip",
                institution.in(Edition.V1_1).bytes()));
        assertThat(older.text("state")).isEqualTo("applied");

        JsonNode changes = finished(
                        post(coordinator(), "/api/imports?dryRun=true", "application/zip", institution.bytes()))
                .body()
                .path("changes");

        assertThat(changes.path("member").path("unchanged").asInt()).isPositive();
        for (String change : List.of("added", "withdrawn", "returned", "changed")) {
            assertThat(changes.path("term").path(change).asInt()).isZero();
            assertThat(changes.path("class").path(change).asInt()).isZero();
            assertThat(changes.path("member").path(change).asInt()).isZero();
            assertThat(changes.path("person").path(change).asInt())
                    .isLessThanOrEqualTo(change.equals("changed") ? 60 / 5 : 0);
        }
    }
}

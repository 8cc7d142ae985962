package org.campuspartners.partnership.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.partnership.roster.oneroster.Bundle.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

    @TempDir
    Path folder;

    private final List<Listed> kept = new ArrayList<>();

    @Test
    void a_good_bundle_has_no_deviation_and_gives_its_records_referred_ones_first() throws IOException {
        Checked checked = check(good());

        assertThat(checked.counts()).isEmpty();
        assertThat(checked.hasErrors()).isFalse();
        assertThat(kept.stream()
                        .map(listed -> listed.getClass().getSimpleName())
                        .distinct())
                .containsExactly("Session", "Org", "Course", "User", "SchoolClass", "Enrolment");
        assertThat(kept).contains(new Listed.Enrolment("e3", "k1", "p3", "teacher", false));
        assertThat(kept).hasSize(1 + 2 + 1 + 3 + 1 + 3);
    }

    @Test
    void a_quote_left_open_is_found() throws IOException {
        Checked checked = check(good().rewriting("enrollments", text -> text + "e9,,,k1,u1,p1,\"student,,,\r\n"));

        assertThat(checked.counts()).containsKey(Deviation.QUOTE_OPEN);
    }

    @Test
    void a_time_that_is_a_date_or_no_time_is_told_apart() throws IOException {
        assertThat(check(good().set("users", 1, "dateLastModified", "2026-09-01"))
                        .counts())
                .containsOnlyKeys(Deviation.FILLED_IN_BULK, Deviation.TIME_IS_DATE);
        assertThat(check(good().set("users", 1, "dateLastModified", "2026-09-01 08:00"))
                        .counts())
                .containsOnlyKeys(Deviation.FILLED_IN_BULK, Deviation.TIME_MALFORMED);
    }

    @Test
    void what_others_wrote_is_never_repeated_in_a_diagnostic() throws IOException {
        Checked checked = check(good().set("users", 1, "email", "planted@example.edu")
                .set("users", 1, "password", "planted-secret")
                .rewriting("orgs", text -> text.replace("parentSourcedId", "Planted Name"))
                .entry("Planted Name.csv", "x"));

        assertThat(checked.hasErrors()).isTrue();
        assertThat(checked.listed().toString()).doesNotContainIgnoringCase("planted");
    }

    @Test
    void the_first_200_are_listed_and_all_are_counted() throws IOException {
        TestBundle bundle = good();
        for (int i = 0; i < 250; i++) {
            bundle.enrolment("x" + i, "k1", "nobody-" + i, "student");
        }

        Checked checked = check(bundle);

        assertThat(checked.listed()).hasSize(200);
        assertThat(checked.counts()).isEqualTo(Map.of(Deviation.REFERENCE_MISSING, 250L));
        assertThat(checked.listed().getFirst())
                .isEqualTo(new Diagnostic(
                        "enrollments.csv",
                        5,
                        Optional.of("userSourcedId"),
                        Deviation.REFERENCE_MISSING,
                        Severity.ERROR,
                        1));
    }

    @Test
    void a_warning_is_listed_once_a_file_with_its_count() throws IOException {
        Checked checked = check(good().set("users", 1, "enabledUser", "TRUE").set("users", 3, "enabledUser", "True"));

        assertThat(checked.hasErrors()).isFalse();
        assertThat(checked.listed()).singleElement().satisfies(warning -> {
            assertThat(warning.count()).isEqualTo(2);
            assertThat(warning.line()).isEqualTo(2);
        });
    }

    @Test
    void read_strictly_each_is_listed_where_it_is() throws IOException {
        TestBundle bundle = good().set("users", 1, "enabledUser", "TRUE").set("users", 3, "enabledUser", "True");

        Checked checked = Bundle.check(bundle.in(folder), Mode.STRICT, Limits.DEFAULT, Optional.empty(), this::keep);

        assertThat(checked.listed()).extracting(Diagnostic::line).containsExactly(2L, 4L);
        assertThat(kept.stream().filter(Listed.User.class::isInstance)).isEmpty();
    }

    @Test
    void what_is_to_be_deleted_or_inactive_is_not_taken_over_nor_what_hangs_on_it() throws IOException {
        Checked checked = check(good().set("users", 1, "status", "tobedeleted").set("users", 2, "status", "inactive"));

        assertThat(checked.counts()).containsOnlyKeys(Deviation.FILLED_IN_BULK, Deviation.STATUS_INACTIVE);
        assertThat(kept.stream().filter(Listed.User.class::isInstance)).hasSize(1);
        assertThat(kept.stream().filter(Listed.Enrolment.class::isInstance)).hasSize(1);
    }

    @Test
    void nothing_is_given_out_after_the_first_error() throws IOException {
        check(good().set("academicSessions", 1, "schoolYear", "soon"));

        assertThat(kept).isEmpty();
    }

    private void keep(Listed listed, long line) {
        kept.add(listed);
    }

    private Checked check(TestBundle bundle) throws IOException {
        kept.clear();
        return Bundle.check(bundle.in(folder), Mode.LENIENT, Limits.DEFAULT, Optional.empty(), this::keep);
    }
}

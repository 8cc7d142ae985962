package org.campuspartners.partnership.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.campuspartners.partnership.roster.oneroster.Bundle.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OneRoster 1.1, where it is not 1.2. */
class EditionTest {

    @TempDir
    Path folder;

    private final List<Listed> kept = new ArrayList<>();

    @Test
    void a_bundle_of_1_1_lists_what_one_of_1_2_does() throws IOException {
        assertThat(check(good(Edition.V1_2)).edition()).contains(Edition.V1_2);
        List<Listed> newer = List.copyOf(kept);

        Checked older = check(good(Edition.V1_1));

        assertThat(older.edition()).contains(Edition.V1_1);
        assertThat(older.counts()).isEmpty();
        assertThat(kept).isEqualTo(newer);
    }

    @Test
    void an_institution_lists_the_same_in_1_1() throws IOException {
        Institution institution = Institution.of(11, 200, 1_000);
        assertThat(check(institution.in(folder)).counts()).isEmpty();
        List<Listed> newer = kept.stream().map(EditionTest::in11).toList();

        Checked older = check(institution.in(Edition.V1_1).in(folder));

        assertThat(older.edition()).contains(Edition.V1_1);
        assertThat(older.counts()).isEmpty();
        assertThat(kept).isEqualTo(newer);
    }

    /** Where nobody says what they prefer to be called. */
    private static Listed in11(Listed listed) {
        return listed instanceof Listed.User user
                ? new Listed.User(
                        user.sourcedId(), user.enabled(), user.username(), user.givenName(), user.familyName(), "", "")
                : listed;
    }

    @Test
    void a_user_of_1_1_has_an_org_and_a_role_of_its_vocabulary() throws IOException {
        assertThat(check(good(Edition.V1_1).set("users", 1, "role", "")).counts())
                .containsOnlyKeys(Deviation.VALUE_MISSING);
        assertThat(check(good(Edition.V1_1).set("users", 1, "role", "counselor"))
                        .counts())
                .containsOnlyKeys(Deviation.VALUE_UNKNOWN);
        assertThat(check(good(Edition.V1_1).set("users", 1, "orgSourcedIds", "u1,nowhere"))
                        .counts())
                .containsOnlyKeys(Deviation.REFERENCE_MISSING);
        assertThat(check(good(Edition.V1_1).set("users", 1, "orgSourcedIds", "u1,d1"))
                        .counts())
                .isEmpty();
    }

    @Test
    void columns_of_1_2_are_extra_in_1_1() throws IOException {
        assertThat(check(good(Edition.V1_1).rewriting("users", text -> text.lines()
                                .map(line -> line + (line.startsWith("sourcedId") ? ",pronouns\r\n" : ",\r\n"))
                                .reduce("", String::concat)))
                        .counts())
                .containsOnlyKeys(Deviation.COLUMN_EXTRA);
    }

    @Test
    void what_came_with_1_2_is_not_of_1_1() throws IOException {
        assertThat(check(good(Edition.V1_1).entry("roles.csv", "x")).counts())
                .containsOnlyKeys(Deviation.FILE_NOT_OF_EDITION);
        assertThat(check(good(Edition.V1_1).manifest("file.roles", "absent")).counts())
                .containsOnlyKeys(Deviation.MANIFEST_KEY_UNKNOWN);
        assertThat(check(good(Edition.V1_1).entry("resources.csv", "x").manifest("file.resources", "bulk"))
                        .counts())
                .isEmpty();
    }

    private Checked check(TestBundle bundle) throws IOException {
        return check(bundle.in(folder));
    }

    private Checked check(Path bundle) throws IOException {
        kept.clear();
        return Bundle.check(bundle, Mode.LENIENT, Limits.DEFAULT, Optional.empty(), (listed, line) -> kept.add(listed));
    }
}

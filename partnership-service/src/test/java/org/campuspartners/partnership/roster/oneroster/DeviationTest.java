package org.campuspartners.partnership.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.campuspartners.partnership.roster.oneroster.Bundle.Checked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule by rule: what breaks it, and beside it what only nearly does. */
class DeviationTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "org.campuspartners.partnership.roster.oneroster.TableCases#csv",
        "org.campuspartners.partnership.roster.oneroster.TableCases#tables",
        "org.campuspartners.partnership.roster.oneroster.TableCases#rows",
        "org.campuspartners.partnership.roster.oneroster.TableCases#meaning"
    })
    void a_deviation_is_found_where_it_is_and_its_near_miss_is_not(
            Deviation deviation, UnaryOperator<TestBundle> wrong, UnaryOperator<TestBundle> nearMiss)
            throws IOException {
        assertThat(check(wrong.apply(good())).counts()).containsOnlyKeys(deviation);
        assertThat(check(nearMiss.apply(good())).counts()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "org.campuspartners.partnership.roster.oneroster.TableCases#csv",
        "org.campuspartners.partnership.roster.oneroster.TableCases#tables",
        "org.campuspartners.partnership.roster.oneroster.TableCases#rows",
        "org.campuspartners.partnership.roster.oneroster.TableCases#meaning"
    })
    void read_strictly_every_deviation_is_an_error(
            Deviation deviation, UnaryOperator<TestBundle> wrong, UnaryOperator<TestBundle> nearMiss)
            throws IOException {
        Checked lenient = check(wrong.apply(good()));
        Checked strict = check(Mode.STRICT, wrong.apply(good()));

        assertThat(lenient.hasErrors()).isEqualTo(deviation.severity() == Severity.ERROR);
        assertThat(strict.hasErrors()).isTrue();
        assertThat(strict.listed()).isNotEmpty().allMatch(found -> found.severity() == Severity.ERROR);
        assertThat(check(Mode.STRICT, nearMiss.apply(good())).hasErrors()).isFalse();
    }

    private Checked check(TestBundle bundle) throws IOException {
        return check(Mode.LENIENT, bundle);
    }

    private Checked check(Mode mode, TestBundle bundle) throws IOException {
        return Bundle.check(bundle.in(folder), mode, Limits.DEFAULT, Optional.empty(), (listed, line) -> {});
    }
}

package org.campuspartners.partnership.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.campuspartners.partnership.roster.oneroster.Bundle.Checked;
import org.campuspartners.partnership.roster.oneroster.Institution.Spoilt;
import org.campuspartners.partnership.testing.search.Planted;

/** What holds of the lists of any institution, however they are written and whatever becomes of them on their way. */
class BundleProperties {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final List<Listed> kept = new ArrayList<>();
    private Path folder;

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("bundle-properties");
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<Institution> institutions() {
        return Institution.upTo(60, 150);
    }

    @Provide
    Arbitrary<Writing> plainWritings() {
        return Writing.plain();
    }

    @Provide
    Arbitrary<Writing> writings() {
        return Writing.any();
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void however_lists_are_written_they_say_the_same(
            @ForAll("institutions") Institution institution, @ForAll("writings") Writing writing) throws IOException {
        Checked usual = check(institution.in(folder));
        List<Listed> listed = List.copyOf(kept);

        Checked other = check(institution.writing(writing).in(folder));

        assertThat(usual.counts()).isEmpty();
        assertThat(listed).isNotEmpty();
        assertThat(other.hasErrors()).isFalse();
        assertThat(other.counts().keySet()).isSubsetOf(writing.deviations());
        assertThat(kept).isEqualTo(listed);
        nothingIsGivenAway(other);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatever_is_wrong_is_found_where_it_is(
            @ForAll("institutions") Institution institution,
            @ForAll("plainWritings") Writing writing,
            @ForAll Flaw flaw,
            @ForAll Random random)
            throws IOException {
        List<Table> tables = Arrays.stream(Table.values())
                .filter(table -> table.columns(Edition.V1_2).stream().anyMatch(flaw::fits))
                .toList();
        Table table = tables.get(random.nextInt(tables.size()));
        List<String> columns = table.columns(Edition.V1_2).stream()
                .filter(flaw::fits)
                .map(Column::name)
                .toList();
        String column = columns.get(random.nextInt(columns.size()));
        int row = random.nextInt(institution.rows(table));

        Checked checked = check(institution
                .writing(writing)
                .spoiling(new Spoilt(flaw, table, column, row))
                .in(folder));

        assertThat(checked.listed())
                .contains(new Diagnostic(
                        table.file(),
                        row + 2L,
                        flaw.ofRow() ? Optional.empty() : Optional.of(column),
                        flaw.deviation(),
                        flaw.deviation().severity(),
                        1));
        nothingIsGivenAway(checked);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatever_becomes_of_the_zip_nothing_is_given_away(
            @ForAll("institutions") Institution institution, @ForAll Damage damage, @ForAll Random random)
            throws IOException {
        byte[] zip = bytes(institution);
        check(Files.write(folder.resolve("whole.zip"), zip));
        List<Listed> whole = List.copyOf(kept);

        Checked checked = check(Files.write(folder.resolve("damaged.zip"), damage.to(zip, random)));

        nothingIsGivenAway(checked);
        assertThat(checked.hasErrors() || kept.equals(whole))
                .as("lists are read as they were, or refused: %s", checked)
                .isTrue();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatever_becomes_of_a_file_nothing_is_given_away(
            @ForAll("institutions") Institution institution,
            @ForAll("writings") Writing writing,
            @ForAll Damage damage,
            @ForAll Random random)
            throws IOException {
        byte[] damaged = damage.toFileOf(bytes(institution.writing(writing)), random);

        nothingIsGivenAway(check(Files.write(folder.resolve("damaged.zip"), damaged)));
    }

    private Checked check(Path zip) {
        kept.clear();
        return assertTimeoutPreemptively(
                BOUND,
                () -> Bundle.check(
                        zip, Mode.LENIENT, Limits.DEFAULT, Optional.empty(), (listed, line) -> kept.add(listed)));
    }

    private void nothingIsGivenAway(Checked checked) {
        assertThat(checked.toString()).doesNotContainIgnoringCase(Planted.WORD);
        for (Listed listed : kept) {
            String all = listed instanceof Listed.User user
                    ? String.join(
                            " ",
                            user.sourcedId(),
                            user.username(),
                            user.givenName(),
                            user.familyName(),
                            user.preferredGivenName(),
                            user.preferredFamilyName())
                    : listed.toString();
            assertThat(all).doesNotContain(Institution.NEVER_READ);
        }
    }

    private static byte[] bytes(Institution institution) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        institution.write(out);
        return out.toByteArray();
    }
}

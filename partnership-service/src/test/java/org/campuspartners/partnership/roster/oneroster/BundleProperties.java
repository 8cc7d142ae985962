package org.campuspartners.partnership.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.campuspartners.partnership.roster.oneroster.Bundle.Checked;
import org.campuspartners.partnership.roster.oneroster.Institution.Planted;

/** What holds of the lists of any institution, however they are written and whatever becomes of them on their way. */
class BundleProperties {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private enum Damage {
        FLIPPED {
            @Override
            byte[] done(byte[] bytes, int at, byte value) {
                byte[] flipped = bytes.clone();
                flipped[at] ^= value;
                return flipped;
            }
        },
        REMOVED {
            @Override
            byte[] done(byte[] bytes, int at, byte value) {
                return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + 1, bytes.length));
            }
        },
        INSERTED {
            @Override
            byte[] done(byte[] bytes, int at, byte value) {
                byte[] longer = joined(Arrays.copyOf(bytes, at + 1), Arrays.copyOfRange(bytes, at, bytes.length));
                longer[at] = value;
                return longer;
            }
        },
        CUT_SHORT {
            @Override
            byte[] done(byte[] bytes, int at, byte value) {
                return Arrays.copyOf(bytes, at);
            }
        };

        abstract byte[] done(byte[] bytes, int at, byte value);

        byte[] to(byte[] bytes, Random random) {
            return done(bytes, random.nextInt(bytes.length), (byte) (1 + random.nextInt(255)));
        }

        private static byte[] joined(byte[] first, byte[] second) {
            byte[] both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return both;
        }
    }

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
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.integers().between(3, 60),
                        Arbitraries.integers().between(1, 150))
                .as(Institution::of);
    }

    @Provide
    Arbitrary<Writing> writings() {
        Arbitrary<Boolean> either = Arbitraries.of(false, true);
        return Combinators.combine(
                        either, either, either, either, Arbitraries.integers().between(0, 3))
                .as(Writing::new);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void however_lists_are_written_they_say_the_same(
            @ForAll("institutions") Institution institution, @ForAll("writings") Writing writing) throws IOException {
        Checked usual = check(institution.in(folder));
        List<Listed> listed = List.copyOf(kept);

        Checked other = check(institution.writing(writing).in(folder));

        assertThat(usual.counts()).isEmpty();
        assertThat(listed).isNotEmpty();
        assertThat(other.hasErrors()).isFalse();
        assertThat(other.counts().keySet()).isSubsetOf(Deviation.COLUMN_ORDER);
        assertThat(kept).isEqualTo(listed);
        nothingIsGivenAway(other);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatever_is_wrong_is_found_where_it_is(
            @ForAll("institutions") Institution institution,
            @ForAll("writings") Writing writing,
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
                .planting(new Planted(flaw, table, column, row))
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

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
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

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatever_becomes_of_a_file_nothing_is_given_away(
            @ForAll("institutions") Institution institution,
            @ForAll("writings") Writing writing,
            @ForAll Damage damage,
            @ForAll Random random)
            throws IOException {
        Map<String, byte[]> files = unzipped(bytes(institution.writing(writing)));
        String file = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
        files.compute(file, (name, text) -> damage.to(text, random));

        nothingIsGivenAway(check(Files.write(folder.resolve("damaged.zip"), zipped(files))));
    }

    private Checked check(Path zip) {
        kept.clear();
        return assertTimeoutPreemptively(
                BOUND,
                () -> Bundle.check(
                        zip, Mode.LENIENT, Limits.DEFAULT, Optional.empty(), (listed, line) -> kept.add(listed)));
    }

    private void nothingIsGivenAway(Checked checked) {
        assertThat(checked.toString()).doesNotContainIgnoringCase(Institution.PLANTED);
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
            assertThat(all).doesNotContain(Institution.NEVER_KEPT);
        }
    }

    private static byte[] bytes(Institution institution) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        institution.write(out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}

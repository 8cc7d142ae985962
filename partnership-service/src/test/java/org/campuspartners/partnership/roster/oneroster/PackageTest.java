package org.campuspartners.partnership.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.campuspartners.partnership.roster.oneroster.Bundle.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The zip and the manifest. */
class PackageTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "org.campuspartners.partnership.roster.oneroster.PackageCases#zip",
        "org.campuspartners.partnership.roster.oneroster.PackageCases#limits",
        "org.campuspartners.partnership.roster.oneroster.PackageCases#manifest",
        "org.campuspartners.partnership.roster.oneroster.PackageCases#together",
        "org.campuspartners.partnership.roster.oneroster.PackageCases#delta"
    })
    void a_deviation_is_named_and_its_near_miss_is_not(PackageCases.Case one) throws IOException {
        assertThat(found(one, one.wrong())).containsExactly(one.deviation());
        assertThat(found(one, one.nearMiss())).isEmpty();
    }

    private Set<Deviation> found(PackageCases.Case one, UnaryOperator<TestBundle> change) throws IOException {
        Optional<Before> before =
                PackageCases.delta().map(PackageCases.Case::deviation).anyMatch(one.deviation()::equals)
                        ? Optional.of(new NothingBefore())
                        : Optional.empty();
        Path bundle = change.apply(good()).in(folder);
        Set<Deviation> found =
                new TreeSet<>(Bundle.check(bundle, Mode.LENIENT, PackageCases.LIMITS, before, (listed, line) -> {})
                        .counts()
                        .keySet());
        found.removeAll(one.besides());
        return found;
    }

    @Test
    void one_file_under_two_spellings_is_there_twice() throws IOException {
        assertThat(check(good().entry("Users.csv", "x")).counts())
                .containsOnlyKeys(Deviation.FILE_NAME_CASE, Deviation.ENTRY_TWICE);
    }

    @Test
    void what_is_not_a_zip_is_named_so() throws IOException {
        Path file = Files.writeString(folder.resolve("x.zip"), "PK, but not really a zip archive of any kind");

        assertThat(Bundle.check(file, Mode.LENIENT, Limits.DEFAULT, Optional.empty(), (listed, line) -> {})
                        .counts())
                .containsOnlyKeys(Deviation.NOT_A_ZIP);
    }

    @Test
    void an_empty_body_is_not_a_zip() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.zip"));

        assertThat(Bundle.check(file, Mode.LENIENT, Limits.DEFAULT, Optional.empty(), (listed, line) -> {})
                        .counts())
                .containsOnlyKeys(Deviation.NOT_A_ZIP);
    }

    @Test
    void a_zip_cut_short_is_not_one() throws IOException {
        byte[] whole = good().bytes();
        Path file = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(Bundle.check(file, Mode.LENIENT, Limits.DEFAULT, Optional.empty(), (listed, line) -> {})
                        .counts())
                .containsOnlyKeys(Deviation.NOT_A_ZIP);
    }

    @Test
    void a_zip_bomb_is_read_no_further_than_the_limits() throws IOException {
        byte[] zeros = ("sourcedId\n" + "0".repeat(8 << 20)).getBytes(StandardCharsets.UTF_8);
        TestBundle bundle = good().losing("orgs").entry("orgs.csv", zeros);

        assertThat(check(bundle, new Limits(1 << 20, 1 << 30, 1_000_000, 1_000)).counts())
                .containsKey(Deviation.ENTRY_TOO_LARGE);
        assertThat(check(bundle, new Limits(1 << 30, 1 << 20, 1_000_000, 1_000)).counts())
                .containsKey(Deviation.TOTAL_TOO_LARGE);
        assertThat(check(bundle, new Limits(1 << 30, 1 << 30, 10, 1_000)).counts())
                .containsKey(Deviation.RATIO_TOO_HIGH);
        assertThat(check(bundle, new Limits(1 << 30, 1 << 30, 1_000_000, 1_000)).counts())
                .containsKey(Deviation.CELL_TOO_LARGE);
        String rows = "x,,,Org,school,,\r\n".repeat(200_000);
        TestBundle many = good().rewriting("orgs", text -> text + rows);
        assertThat(check(many, new Limits(1 << 30, 1 << 30, 10, 1_000_000)).counts())
                .containsKey(Deviation.RATIO_TOO_HIGH);
        assertThat(check(many, new Limits(1 << 30, 1 << 30, 1_000_000, 100)).counts())
                .containsKey(Deviation.TOO_MANY_ROWS);
    }

    @Test
    void too_many_entries_are_named() throws IOException {
        TestBundle bundle = good();
        for (int i = 0; i < 30; i++) {
            bundle.entry("file-" + i, "x");
        }

        assertThat(check(bundle).counts()).containsKey(Deviation.TOO_MANY_ENTRIES);
    }

    @Test
    void a_manifest_alone_says_that_there_is_nothing_to_do() throws IOException {
        TestBundle bundle = good();
        for (Table table : Table.values()) {
            bundle.without(table.stem());
        }

        Checked checked = check(bundle);

        assertThat(checked.nothingToDo()).isTrue();
        assertThat(checked.counts()).containsOnlyKeys(Deviation.MANIFEST_ALONE);
    }

    @Test
    void school_data_sync_is_refused_by_name() throws IOException {
        TestBundle bundle = good().withoutManifest()
                .losing("users")
                .entry(
                        "users.csv",
                        "sourcedId,username,givenName,familyName,password,activeDirectoryMatchId\r\n1,a,b,c,d,e\r\n");

        assertThat(check(bundle).counts()).containsOnlyKeys(Deviation.SCHOOL_DATA_SYNC);
    }

    @Test
    void a_bundle_without_a_manifest_is_no_school_data_sync_however_it_is_quoted() throws IOException {
        String header = TestBundle.columns("users").stream()
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(","));

        assertThat(check(good().withoutManifest().losing("users").entry("users.csv", header))
                        .counts())
                .containsOnlyKeys(Deviation.MANIFEST_MISSING);
    }

    @Test
    void files_of_the_binding_that_are_not_read_are_named_and_not_opened() throws IOException {
        Checked checked = check(
                good().manifest("file.demographics", "bulk").entry("demographics.csv", "this is \"not even CSV\r"));

        assertThat(checked.counts()).isEmpty();
        assertThat(checked.notUsed()).containsExactly("demographics.csv");
    }

    @Test
    void a_byte_order_mark_is_ignored() throws IOException {
        assertThat(check(good().rewriting("users", text -> "\u00ef\u00bb\u00bf" + text))
                        .counts())
                .isEmpty();
    }

    private Checked check(TestBundle bundle) throws IOException {
        return check(bundle, Limits.DEFAULT);
    }

    private Checked check(TestBundle bundle, Limits limits) throws IOException {
        return Bundle.check(bundle.in(folder), Mode.LENIENT, limits, Optional.empty(), (listed, line) -> {});
    }
}

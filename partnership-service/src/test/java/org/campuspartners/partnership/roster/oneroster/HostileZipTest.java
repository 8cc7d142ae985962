package org.campuspartners.partnership.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.campuspartners.partnership.roster.oneroster.Bundle.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Zips made to do harm, or that lie of themselves. */
class HostileZipTest {

    private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final List<Listed> kept = new ArrayList<>();

    @ParameterizedTest(name = "{0}")
    @MethodSource({"locked", "lying", "wayward"})
    void it_is_refused_by_name_and_read_no_further(String what, ZipBytes zip, Deviation deviation) throws IOException {
        Checked checked = check(zip, Limits.DEFAULT);

        assertThat(checked.counts()).containsKey(deviation);
        assertThat(checked.hasErrors()).isTrue();
        assertThat(kept.stream().filter(Listed.Enrolment.class::isInstance)).isEmpty();
        assertThat(Files.list(folder)).hasSize(1);
    }

    static Stream<Arguments> locked() {
        ZipBytes zip = ZipBytes.of(good());
        return Stream.of(
                of(
                        "its first entry encrypted",
                        zip.withShort("manifest.csv", ZipBytes.FLAGS, 9),
                        Deviation.ZIP_ENCRYPTED),
                of("a later entry encrypted", zip.withShort("users.csv", ZipBytes.FLAGS, 9), Deviation.ZIP_ENCRYPTED),
                of(
                        "an entry encrypted with AES",
                        zip.withShort("users.csv", ZipBytes.FLAGS, 9).withShort("users.csv", ZipBytes.METHOD, 99),
                        Deviation.ZIP_ENCRYPTED));
    }

    static Stream<Arguments> lying() {
        ZipBytes zip = ZipBytes.of(good());
        return Stream.of(
                of("a size too small", zip.withInt("users.csv", ZipBytes.SIZE, 10), Deviation.NOT_A_ZIP),
                of("a size too large", zip.withInt("users.csv", ZipBytes.SIZE, 1 << 30), Deviation.NOT_A_ZIP),
                of("a packed size too small", zip.withInt("users.csv", ZipBytes.PACKED_SIZE, 10), Deviation.NOT_A_ZIP),
                of("another checksum", zip.withInt("users.csv", ZipBytes.CHECKSUM, 1), Deviation.NOT_A_ZIP),
                of("a method that is none", zip.withShort("users.csv", ZipBytes.METHOD, 12), Deviation.NOT_A_ZIP),
                of("an entry at no place", zip.withInt("users.csv", ZipBytes.OFFSET, -2), Deviation.NOT_A_ZIP),
                of("a directory longer than the file", zip.large(9, 1L << 40), Deviation.NOT_A_ZIP),
                of("a directory of a negative length", zip.large(9, -1), Deviation.NOT_A_ZIP),
                of("more entries than there are", zip.large(1L << 40, zip.directoryLength()), Deviation.NOT_A_ZIP),
                of("something after its end", zip.followedBy(GARBAGE), Deviation.NOT_A_ZIP),
                of("two ends", zip.followedBy(zip.bytes()).followedBy(GARBAGE), Deviation.NOT_A_ZIP));
    }

    static Stream<Arguments> wayward() {
        ZipBytes twice = ZipBytes.of(good().entry("0rgs.csv", "x"));
        ZipBytes inAnotherCharset =
                twice.withShort("0rgs.csv", ZipBytes.FLAGS, 8).renamed("0rgs.csv", "\u00ffrgs.csv");
        int symbolicLink = 0xA1FF << 16;
        return Stream.of(
                of("a way up", ZipBytes.of(good().entry("../../users.csv", "x")), Deviation.ENTRY_PATH_UNSAFE),
                of("a way up at the end", ZipBytes.of(good().entry("users.csv/..", "x")), Deviation.ENTRY_PATH_UNSAFE),
                of(
                        "a way from the root",
                        ZipBytes.of(good().entry("/etc/users.csv", "x")),
                        Deviation.ENTRY_PATH_UNSAFE),
                of("a backslash", ZipBytes.of(good().entry("..\\users.csv", "x")), Deviation.ENTRY_PATH_UNSAFE),
                of("a drive", ZipBytes.of(good().entry("C:users.csv", "x")), Deviation.ENTRY_UNKNOWN),
                of("a name cut by a NUL", ZipBytes.of(good().entry("users.csv\0.txt", "x")), Deviation.ENTRY_UNKNOWN),
                of("a name that is no text", inAnotherCharset, Deviation.ENTRY_UNKNOWN),
                of("a folder", ZipBytes.of(good().entry("users/", "")), Deviation.ENTRY_IN_FOLDER),
                of("a zip", ZipBytes.of(good().entry("lists.zip", good().bytes())), Deviation.ENTRY_UNKNOWN),
                of("a file twice", twice.renamed("0rgs.csv", "orgs.csv"), Deviation.ENTRY_TWICE),
                of(
                        "a symbolic link",
                        ZipBytes.of(good().losing("users").entry("users.csv", "/etc/passwd"))
                                .withInt("users.csv", ZipBytes.ATTRIBUTES, symbolicLink),
                        Deviation.HEADER_MISSING),
                of("no entry", new ZipBytes(emptyZip()), Deviation.TOO_MANY_ENTRIES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_is_only_unusual_is_read(String what, ZipBytes zip) throws IOException {
        assertThat(check(zip, Limits.DEFAULT).counts()).isEmpty();
        assertThat(kept).isNotEmpty();
    }

    static Stream<Arguments> what_is_only_unusual_is_read() {
        ZipBytes zip = ZipBytes.of(good());
        return Stream.of(
                Arguments.of("the larger format", zip.large(zip.entries(), zip.directoryLength())),
                Arguments.of("a comment", zip.commented("from the registry's office")),
                Arguments.of("a program that unpacks it in front", zip.before(GARBAGE)));
    }

    @Test
    void files_that_share_their_bytes_count_each_for_itself() throws IOException {
        ZipBytes zip = ZipBytes.of(good().rewriting("users", text -> text + "x\r\n".repeat(400_000)));
        for (Table table : Table.values()) {
            if (table != Table.USERS) {
                for (int field : new int[] {ZipBytes.OFFSET, ZipBytes.PACKED_SIZE, ZipBytes.SIZE, ZipBytes.CHECKSUM}) {
                    zip = zip.withInt(table.file(), field, zip.intOf("users.csv", field));
                }
            }
        }

        Checked checked = check(zip, new Limits(2 << 20, 3 << 20, 2_000, 10_000_000));

        assertThat(checked.counts()).containsKey(Deviation.TOTAL_TOO_LARGE);
        assertThat(kept).isEmpty();
    }

    private Checked check(ZipBytes zip, Limits limits) throws IOException {
        return Bundle.check(zip.in(folder), Mode.LENIENT, limits, Optional.empty(), (listed, line) -> kept.add(listed));
    }

    private static byte[] emptyZip() {
        byte[] end = new byte[22];
        end[0] = 'P';
        end[1] = 'K';
        end[2] = 5;
        end[3] = 6;
        return end;
    }

    private static Arguments of(String what, ZipBytes zip, Deviation deviation) {
        return Arguments.of(what, zip, deviation);
    }
}

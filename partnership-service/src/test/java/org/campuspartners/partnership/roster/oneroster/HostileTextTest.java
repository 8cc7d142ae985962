package org.campuspartners.partnership.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.campuspartners.partnership.roster.oneroster.Bundle.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no text, or far more of it than anybody needs. */
class HostileTextTest {

    private static final String MARK = "\u00ef\u00bb\u00bf";
    private static final int MEGABYTES = 64;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_is_no_text_of_a_table_is_named(String what, String text, Deviation deviation) throws IOException {
        Checked checked = Bundle.check(
                good().rewriting("roles", same -> text).in(folder),
                Mode.LENIENT,
                Limits.DEFAULT,
                Optional.empty(),
                (listed, line) -> {});

        assertThat(checked.counts()).containsKey(deviation);
        assertThat(checked.hasErrors()).isTrue();
    }

    static Stream<Arguments> what_is_no_text_of_a_table_is_named() {
        String header = String.join(",", TestBundle.columns("roles")) + "\r\n";
        return Stream.of(
                Arguments.of("nothing", "", Deviation.HEADER_MISSING),
                Arguments.of("a byte order mark alone", MARK, Deviation.HEADER_MISSING),
                Arguments.of("UTF-16, the larger end first", utf16(header, true), Deviation.UTF8_INVALID),
                Arguments.of("UTF-16, the smaller end first", utf16(header, false), Deviation.UTF8_INVALID),
                Arguments.of("NUL after NUL", "\0".repeat(1000), Deviation.CONTROL_CHARACTER),
                Arguments.of("bytes that are none of UTF-8", "\u00ff".repeat(1000), Deviation.UTF8_INVALID),
                Arguments.of("a character cut off at the end", header + "r1\u00c3", Deviation.UTF8_INVALID),
                Arguments.of("a surrogate", header + "\u00ed\u00a0\u0080", Deviation.UTF8_INVALID),
                Arguments.of("a slash in more bytes than it needs", header + "\u00c0\u00af", Deviation.UTF8_INVALID),
                Arguments.of("returns alone", "\r".repeat(1000), Deviation.CARRIAGE_RETURN_ALONE),
                Arguments.of("line ends alone", "\n".repeat(1000), Deviation.HEADER_MISSING),
                Arguments.of("a quote alone", "\"", Deviation.QUOTE_OPEN));
    }

    @Test
    void however_much_it_is_little_memory_is_enough() throws IOException, InterruptedException {
        String header = String.join(",", TestBundle.columns("users")) + "\r\n";
        List<String> said = LittleMemory.check(
                MEGABYTES,
                Stream.of(
                        aMillionEntries(),
                        ZipBytes.of(good())
                                .repacked("users.csv", fourGigabytes())
                                .in(folder),
                        users(String.join(",", TestBundle.columns("users")) + ",x".repeat(16_000) + "\r\n"),
                        users("x,".repeat(1_000_000)),
                        users(header + aMillionErrors()),
                        users(header + "\r".repeat(400_000)),
                        users(header + "\0\n".repeat(400_000)),
                        users(header + "\"".repeat(1_000_000)),
                        users(header + "\"\n".repeat(1_000_000)),
                        users(header + aMillionReferences()),
                        good().rewriting("manifest", same -> same + (noise(15_000_000) + ",").repeat(3))
                                .in(folder)));

        assertThat(said).hasSize(11);
        assertThat(said.get(0)).isEqualTo("{too-many-entries=1}");
        assertThat(said.get(1)).contains("cell-too-large=1");
        assertThat(said.get(2)).contains("column-extra=16000");
        assertThat(said.get(3)).contains("cell-too-large=1");
        assertThat(said.get(4)).contains("utf8-invalid=1100000");
        assertThat(said.get(5)).contains("carriage-return-alone=400000");
        assertThat(said.get(6)).contains("control-character=400000");
        assertThat(said.get(7)).contains("cell-too-large=1");
        assertThat(said.get(8)).contains("line-break-in-cell");
        assertThat(said.get(9)).contains("reference-missing=1000006");
        assertThat(said.get(10)).contains("cell-too-large=1");
    }

    private Path users(String text) {
        return good().rewriting("users", same -> text).in(folder);
    }

    /** A cell that no zip makes much smaller. */
    private static String noise(int length) {
        return new Random(3)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Each row begins otherwise, or it would be taken for a zip bomb. */
    private static String aMillionErrors() {
        return new Random(1)
                .ints(50_000)
                .mapToObj(begin -> Integer.toHexString(begin) + ",\u00ff".repeat(22) + "\r\n")
                .collect(Collectors.joining());
    }

    /** In lists as long as a cell may be; those referred to might all have come later. */
    private static String aMillionReferences() {
        Random random = new Random(2);
        return IntStream.range(0, 100)
                .mapToObj(user ->
                        "u" + user + ",,,true,n" + user + ",,G,F,,,,,,\"" + references(random) + "\",,,,,,,,,\r\n")
                .collect(Collectors.joining());
    }

    private static String references(Random random) {
        return random.ints(10_000, 0x10000, 0x100000)
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining(","));
    }

    private static String utf16(String text, boolean largerEndFirst) {
        byte[] bytes =
                ("\uFEFF" + text).getBytes(largerEndFirst ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** One cell, packed as sixty-four times the same block. */
    private static byte[] fourGigabytes() {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        byte[] text = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        byte[] block = new byte[1 << 20];
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        for (int i = 0; i < 64; i++) {
            deflater.setInput(text);
            once.write(block, 0, deflater.deflate(block, 0, block.length, Deflater.SYNC_FLUSH));
        }
        deflater.end();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 64; i++) {
            all.writeBytes(once.toByteArray());
        }
        return all.toByteArray();
    }

    /** The list alone, 100 MB of it: nothing of what it lists is there. */
    private Path aMillionEntries() throws IOException {
        int entries = 1_000_000;
        ByteBuffer entry = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        entry.putInt(0, 0x02014b50).putShort(28, (short) 54);
        ByteBuffer end = ByteBuffer.allocate(56 + 20 + 22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06064b50).putLong(44).putInt(0).putInt(0).putInt(0);
        end.putLong(entries).putLong(entries).putLong(100L * entries).putLong(0);
        end.putInt(0x07064b50).putInt(0).putLong(100L * entries).putInt(1);
        end.putInt(0x06054b50).putInt(0).putInt(-1).putInt(-1).putInt(-1);
        Path zip = Files.createTempFile(folder, "entries", ".zip");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip), 1 << 20)) {
            for (int i = 0; i < entries; i++) {
                // Names have to differ, or the JDK would refuse the list for them.
                entry.putInt(46, i | 0x20202020);
                out.write(entry.array());
            }
            out.write(end.array());
        }
        return zip;
    }
}

package org.campuspartners.runner.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** What a part has written; the latest of it stays when the file grows too large. */
public record LogFile(Path file) {

    private static final Pattern FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. )");
    private static final long LARGE = 10_000_000;
    private static final int TAIL = 1_000_000;

    /** Makes room for a new run: a large file is put aside, in place of the one put aside before. */
    void rotate() {
        try {
            Files.createDirectories(file.getParent());
            if (length() > LARGE) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long length() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last of what was said after that position, without the frames of stack traces. */
    List<String> lastWords(long from, int count) {
        List<String> words = lastLines(from, Integer.MAX_VALUE).stream()
                .filter(line -> !line.isBlank() && !FRAME.matcher(line).find())
                .toList();
        return words.subList(Math.max(0, words.size() - count), words.size());
    }

    /** At most that many of the last lines after that position. */
    public List<String> lastLines(long from, int count) {
        List<String> lines =
                text(Math.max(from, length() - TAIL), length()).lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** What stands between two positions. */
    public String text(long from, long to) {
        if (to <= from) {
            return "";
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(to - from, TAIL)];
            in.seek(from);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

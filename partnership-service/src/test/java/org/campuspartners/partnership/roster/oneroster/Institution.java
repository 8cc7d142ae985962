package org.campuspartners.partnership.roster.oneroster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An institution of any size, made up from a seed, whose system writes its class lists. Row after row is made when it is written,
 * so that a large one takes no more memory than a small one. Whatever is personal has {@value #PLANTED} in it.
 */
public final class Institution {

    /** In every name, and in whatever else is nobody's business. */
    public static final String PLANTED = "planted";

    /** In whatever is never kept. */
    public static final List<String> NEVER_KEPT = List.of("planted-word", "planted-mail", "planted-born");

    private static final String DEMOGRAPHICS = "demographics";

    /** One cell of one row, which is not as it should be. Rows count from 0. */
    record Planted(Flaw flaw, Table table, String column, int row) {}

    private final long seed;
    private final int people;
    private final int enrolments;
    private final Writing writing;
    private final List<Planted> planted;

    private Institution(long seed, int people, int enrolments, Writing writing, List<Planted> planted) {
        this.seed = seed;
        this.people = people;
        this.enrolments = enrolments;
        this.writing = writing;
        this.planted = List.copyOf(planted);
    }

    /** @param people at least 3 */
    public static Institution of(long seed, int people, int enrolments) {
        return new Institution(seed, people, enrolments, Writing.USUAL, List.of());
    }

    public Institution writing(Writing other) {
        return new Institution(seed, people, enrolments, other, planted);
    }

    Institution planting(Planted another) {
        List<Planted> more = new ArrayList<>(planted);
        more.add(another);
        return new Institution(seed, people, enrolments, writing, more);
    }

    int rows(Table table) {
        return records().rows(table);
    }

    public Path in(Path folder) {
        try {
            Path zip = Files.createTempFile(folder, "institution", ".zip");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip))) {
                write(out);
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry("manifest.csv"));
        write(zip, writing.mark() + "propertyName,value" + writing.lineEnd());
        write(zip, "manifest.version,1.0" + writing.lineEnd());
        write(zip, "oneroster.version,1.2" + writing.lineEnd());
        for (String stem : BindingFiles.DATA) {
            boolean there =
                    Arrays.stream(Table.values()).anyMatch(table -> table.stem().equals(stem))
                            || stem.equals(DEMOGRAPHICS);
            write(zip, "file." + stem + (there ? ",bulk" : ",absent") + writing.lineEnd());
        }
        for (Table table : Table.values()) {
            zip.putNextEntry(new ZipEntry(table.file()));
            write(zip, table);
        }
        zip.putNextEntry(new ZipEntry(DEMOGRAPHICS + ".csv"));
        write(zip, "sourcedId,status,dateLastModified,birthDate,sex" + writing.lineEnd());
        write(zip, "p0,,,planted-born,female" + writing.lineEnd());
        zip.finish();
    }

    private void write(OutputStream out, Table table) throws IOException {
        List<String> columns = writing.columns(table, seed);
        UnaryOperator<String> quoting = writing.quoting();
        write(
                out,
                writing.mark() + String.join(",", columns.stream().map(quoting).toList()) + writing.lineEnd());
        IntFunction<Map<String, String>> rows = records().of(table);
        List<Planted> here =
                planted.stream().filter(one -> one.table() == table).toList();
        for (int row = 0; row < rows(table); row++) {
            Map<String, String> values = rows.apply(row);
            List<String> cells = new ArrayList<>(columns.size());
            for (String column : columns) {
                cells.add(quoting.apply(values.getOrDefault(column, "")));
            }
            for (Planted one : here) {
                if (one.row() == row) {
                    String value = values.getOrDefault(one.column(), "");
                    one.flaw().spoil(cells, columns.indexOf(one.column()), value, quoting);
                }
            }
            write(out, String.join(",", cells) + writing.lineEnd());
        }
    }

    private InstitutionRecords records() {
        return new InstitutionRecords(seed, people, enrolments);
    }

    private static void write(OutputStream out, String text) throws IOException {
        int noText = text.indexOf(Flaw.NO_TEXT);
        if (noText < 0) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } else {
            write(out, text.substring(0, noText));
            out.write(0xFF);
            write(out, text.substring(noText + Flaw.NO_TEXT.length()));
        }
    }

    /** Writes one for whoever wants to try it: {@code seed people enrolments file}. */
    public static void main(String[] args) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[3])))) {
            of(Long.parseLong(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]))
                    .write(out);
        }
    }
}

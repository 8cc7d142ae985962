package org.campuspartners.partnership.roster.oneroster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.campuspartners.partnership.roster.oneroster.Institution.Spoilt;
import org.campuspartners.partnership.testing.search.Planted;

/**
 * Writes what is in the books as a bundle, row after row, and demographics besides, which are nobody's business here.
 *
 * @param transfer bulk or delta: then files without rows are left out
 * @param seed of the order of columns, where it is not the usual one
 */
record BundleWriter(Books books, Edition edition, Transfer transfer, Writing writing, long seed, List<Spoilt> spoilt) {

    private static final String DEMOGRAPHICS = "demographics";

    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        List<Table> tables = edition.tables().stream().filter(this::isThere).toList();
        zip.putNextEntry(new ZipEntry(writing.fileName("manifest")));
        write(zip, writing.mark() + "propertyName,value" + writing.lineEnd());
        write(zip, "manifest.version,1.0" + writing.lineEnd());
        write(zip, "oneroster.version," + edition.version() + writing.lineEnd());
        for (String line : writing.besides()) {
            write(zip, line + writing.lineEnd());
        }
        for (String stem : edition.files()) {
            boolean there = stem.equals(DEMOGRAPHICS)
                    || tables.stream().anyMatch(table -> table.stem().equals(stem));
            write(zip, "file." + stem + "," + (there ? transfer : Transfer.ABSENT).word() + writing.lineEnd());
        }
        for (Table table : tables) {
            zip.putNextEntry(new ZipEntry(writing.fileName(table.stem())));
            write(zip, table);
        }
        zip.putNextEntry(new ZipEntry(writing.fileName(DEMOGRAPHICS)));
        write(zip, Planted.demographics(InstitutionRecords.person(0)));
        zip.finish();
    }

    private boolean isThere(Table table) {
        return transfer == Transfer.BULK || books.rows(table) > 0;
    }

    private void write(OutputStream out, Table table) throws IOException {
        List<String> names = writing.columns(table, edition, seed);
        Map<String, Column> columns =
                table.columns(edition).stream().collect(Collectors.toMap(Column::name, column -> column));
        UnaryOperator<String> quoting = writing.quoting();
        write(out, writing.mark() + String.join(",", names.stream().map(quoting).toList()) + writing.lineEnd());
        IntFunction<Map<String, String>> rows = books.of(table);
        List<Spoilt> here = spoilt.stream().filter(one -> one.table() == table).toList();
        for (int row = 0; row < books.rows(table); row++) {
            Map<String, String> values = rows.apply(row);
            List<String> cells = new ArrayList<>(names.size());
            for (String name : names) {
                String value = values.getOrDefault(name, "");
                Column column = columns.get(name);
                cells.add(quoting.apply(column == null ? value : writing.cell(column, value)));
            }
            for (Spoilt one : here) {
                if (one.row() == row) {
                    String value = values.getOrDefault(one.column(), "");
                    one.flaw().spoil(cells, names.indexOf(one.column()), value, quoting);
                }
            }
            write(out, String.join(",", cells) + writing.lineEnd());
        }
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
}

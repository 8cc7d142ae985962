package org.campuspartners.partnership.roster.oneroster;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Rows as the text of a file, and that as an entry of a zip. */
final class CsvEntries {

    private CsvEntries() {}

    static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CsvEntries::quoted).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}

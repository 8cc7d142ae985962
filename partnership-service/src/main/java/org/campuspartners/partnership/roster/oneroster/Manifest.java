package org.campuspartners.partnership.roster.oneroster;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What manifest.csv says: which files there are and how they are meant. */
final class Manifest {

    private static final String FILE = "manifest.csv";
    private static final List<String> HEADER = List.of("propertyName", "value");
    private static final String VERSION = "manifest.version";
    private static final String ONEROSTER = "oneroster.version";
    private static final Set<String> OPTIONAL = Set.of("source.systemName", "source.systemCode");

    private static final Set<String> MODES = Set.of("absent", "bulk", "delta");

    private final Map<String, String> values = new HashMap<>();
    private final Diagnostics diagnostics;
    private boolean supported = true;

    private Manifest(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static Manifest read(InputStream in, Diagnostics diagnostics) throws IOException {
        Manifest manifest = new Manifest(diagnostics);
        CsvText text = new CsvText(
                in, (line, cell, deviation) -> diagnostics.cell(FILE, line, Header.numbered(cell), deviation));
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(text);
                CloseableIterator<CsvRecord> rows = csv.iterator()) {
            manifest.readHeader(rows);
            rows.forEachRemaining(manifest::property);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException tooLarge) {
            diagnostics.file(FILE, Deviation.CELL_TOO_LARGE);
        }
        manifest.checkVersions();
        return manifest;
    }

    /** Whether the rest can be read by these rules at all. */
    boolean supported() {
        return supported;
    }

    /** Compares what is said with what is there. */
    void check(Archive archive) {
        if (!supported) {
            return;
        }
        for (String stem : BindingFiles.DATA) {
            String mode = values.get("file." + stem);
            if (mode == null) {
                diagnostics.cell(FILE, 0, "file." + stem, Deviation.MANIFEST_KEY_MISSING);
                continue;
            }
            String file = stem + ".csv";
            switch (mode(file, mode)) {
                case "absent" -> {
                    if (archive.has(stem)) {
                        diagnostics.file(file, Deviation.FILE_LISTED_ABSENT);
                    }
                }
                case "bulk" -> {
                    if (!archive.has(stem)) {
                        diagnostics.file(file, Deviation.FILE_LISTED_MISSING);
                    }
                }
                case "delta" -> {
                    diagnostics.file(file, Deviation.DELTA_NOT_SUPPORTED_YET);
                    supported = false;
                }
                default -> diagnostics.file(file, Deviation.MODE_UNKNOWN);
            }
        }
    }

    private String mode(String file, String written) {
        String mode = written.toLowerCase(Locale.ROOT);
        if (!mode.equals(written) && MODES.contains(mode)) {
            diagnostics.file(file, Deviation.VALUE_CASE);
        }
        return mode;
    }

    private void readHeader(CloseableIterator<CsvRecord> rows) {
        if (!rows.hasNext() || !rows.next().getFields().equals(HEADER)) {
            diagnostics.row(FILE, 1, Deviation.MANIFEST_HEADER);
        }
    }

    private void property(CsvRecord row) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != 2) {
            diagnostics.row(FILE, line, row.getFieldCount() < 2 ? Deviation.ROW_TOO_NARROW : Deviation.ROW_TOO_WIDE);
            return;
        }
        String key = row.getField(0);
        if (!known(key)) {
            diagnostics.row(FILE, line, Deviation.MANIFEST_KEY_UNKNOWN);
        } else if (values.putIfAbsent(key, row.getField(1)) != null) {
            diagnostics.row(FILE, line, Deviation.MANIFEST_KEY_TWICE);
        }
    }

    private static boolean known(String key) {
        return key.equals(VERSION)
                || key.equals(ONEROSTER)
                || OPTIONAL.contains(key)
                || (key.startsWith("file.") && BindingFiles.DATA.contains(key.substring("file.".length())));
    }

    private void checkVersions() {
        switch (values.get(VERSION)) {
            case null -> diagnostics.cell(FILE, 0, VERSION, Deviation.MANIFEST_KEY_MISSING);
            case "1.0" -> {}
            default -> diagnostics.file(FILE, Deviation.MANIFEST_VERSION);
        }
        switch (values.get(ONEROSTER)) {
            case null -> diagnostics.cell(FILE, 0, ONEROSTER, Deviation.MANIFEST_KEY_MISSING);
            case "1.2" -> {}
            case "1.1" -> {
                diagnostics.file(FILE, Deviation.ONEROSTER_VERSION_NOT_SUPPORTED_YET);
                supported = false;
            }
            default -> {
                diagnostics.file(FILE, Deviation.ONEROSTER_VERSION_UNKNOWN);
                supported = false;
            }
        }
    }
}

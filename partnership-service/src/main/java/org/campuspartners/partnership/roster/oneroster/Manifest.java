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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What manifest.csv says: which files there are and how they are meant. */
final class Manifest {

    private static final String FILE = "manifest.csv";
    private static final List<String> HEADER = List.of("propertyName", "value");
    private static final String VERSION = "manifest.version";
    private static final String ONEROSTER = "oneroster.version";
    private static final Set<String> OPTIONAL = Set.of("source.systemName", "source.systemCode");

    private final Map<String, String> values = new HashMap<>();
    private final Diagnostics diagnostics;
    private final Map<String, Transfer> transfers = new HashMap<>();
    private Optional<Edition> edition = Optional.empty();

    private Manifest(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static Manifest read(InputStream in, Diagnostics diagnostics) throws IOException {
        Manifest manifest = new Manifest(diagnostics);
        CsvText text = new CsvText(
                in, (line, cell, deviation) -> diagnostics.cell(FILE, line, Header.numbered(cell), deviation));
        try (CsvReader<CsvRecord> csv = BoundedCsv.of(text, true);
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

    /** Nothing where the rest can't be read by any rules known here. */
    Optional<Edition> edition() {
        return edition;
    }

    /** Whether a file that is read holds changes alone: then what is not in the bundle stays as it is. */
    boolean delta() {
        return edition.stream().flatMap(known -> known.tables().stream()).anyMatch(table -> delta(table.stem()));
    }

    boolean delta(String stem) {
        return transfers.get(stem) == Transfer.DELTA;
    }

    /** Compares what is said with what is there. */
    void check(Archive archive) {
        List<String> files = edition.map(Edition::files).orElse(List.of());
        for (String stem : files) {
            String written = values.get("file." + stem);
            if (written == null) {
                diagnostics.cell(FILE, 0, "file." + stem, Deviation.MANIFEST_KEY_MISSING);
                continue;
            }
            Transfer.of(written)
                    .ifPresentOrElse(
                            transfer -> check(archive, stem, transfer, written),
                            () -> diagnostics.file(stem + ".csv", Deviation.MODE_UNKNOWN));
        }
        if (edition.isPresent()) {
            BindingFiles.DATA.stream()
                    .filter(stem -> !files.contains(stem))
                    .forEach(stem -> notOfEdition(archive, stem));
        }
    }

    private void notOfEdition(Archive archive, String stem) {
        if (values.containsKey("file." + stem)) {
            diagnostics.cell(FILE, 0, "file." + stem, Deviation.MANIFEST_KEY_UNKNOWN);
        }
        if (archive.has(stem)) {
            diagnostics.file(stem + ".csv", Deviation.FILE_NOT_OF_EDITION);
        }
    }

    private void check(Archive archive, String stem, Transfer transfer, String written) {
        String file = stem + ".csv";
        transfers.put(stem, transfer);
        if (!transfer.word().equals(written)) {
            diagnostics.file(file, Deviation.VALUE_CASE);
        }
        if (transfer == Transfer.ABSENT && archive.has(stem)) {
            diagnostics.file(file, Deviation.FILE_LISTED_ABSENT);
        }
        if (transfer != Transfer.ABSENT && !archive.has(stem)) {
            diagnostics.file(file, Deviation.FILE_LISTED_MISSING);
        }
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
            case null -> {
                edition = Optional.of(Edition.V1_2);
                diagnostics.cell(FILE, 0, ONEROSTER, Deviation.MANIFEST_KEY_MISSING);
            }
            case String version -> {
                edition = Edition.of(version);
                if (edition.isEmpty()) {
                    diagnostics.file(FILE, Deviation.ONEROSTER_VERSION_UNKNOWN);
                }
            }
        }
    }
}

package org.campuspartners.partnership.roster.oneroster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/** Reads and checks a bundle in one pass. */
public final class Bundle {

    private Bundle() {}

    /**
     * What a bundle turned out to be.
     *
     * @param listed the first deviations in the order of finding
     * @param counts of all deviations
     * @param notUsed files of the binding that are there and not read
     * @param hasErrors whether nothing of it is to be taken over
     * @param nothingToDo whether the bundle says that there are no updates
     */
    public record Checked(
            List<Diagnostic> listed,
            Map<Deviation, Long> counts,
            List<String> notUsed,
            boolean hasErrors,
            boolean nothingToDo) {}

    /**
     * Gives the records to {@code sink} in an order in which what is referred to comes first, and none after the first error was
     * found. Only if what is returned has no errors are they to be taken over.
     *
     * @throws IOException when the file can't be read, which says nothing of its content
     */
    public static Checked check(Path zip, Mode mode, Limits limits, Consumer<Listed> sink) throws IOException {
        Diagnostics diagnostics = new Diagnostics(mode);
        Optional<Archive> opened = Archive.open(zip, limits, diagnostics);
        if (opened.isEmpty()) {
            return new Checked(diagnostics.listed(), diagnostics.counts(), List.of(), true, false);
        }
        try (Archive archive = opened.get()) {
            boolean nothingToDo = new Reading(archive, limits, diagnostics, sink).read();
            return new Checked(
                    diagnostics.listed(), diagnostics.counts(), notUsed(archive), diagnostics.hasErrors(), nothingToDo);
        }
    }

    private static List<String> notUsed(Archive archive) {
        return archive.stems().stream()
                .filter(stem -> !stem.equals(BindingFiles.MANIFEST) && !BindingFiles.ROSTERING.contains(stem))
                .map(stem -> stem + ".csv")
                .sorted()
                .toList();
    }

    private record Reading(Archive archive, Limits limits, Diagnostics diagnostics, Consumer<Listed> sink) {

        boolean read() throws IOException {
            try {
                return readAll();
            } catch (LimitPassed passed) {
                diagnostics.file(passed.file(), passed.deviation());
            } catch (ZipException damaged) {
                diagnostics.file("zip", Deviation.NOT_A_ZIP);
            }
            return false;
        }

        private boolean readAll() throws IOException {
            if (!archive.has(BindingFiles.MANIFEST)) {
                withoutManifest();
                return false;
            }
            Manifest manifest;
            try (InputStream in = archive.read(BindingFiles.MANIFEST)) {
                manifest = Manifest.read(in, diagnostics);
            }
            manifest.check(archive);
            if (!manifest.supported()) {
                return false;
            }
            if (archive.stems().size() == 1) {
                boolean nothing = !diagnostics.hasErrors();
                if (nothing) {
                    diagnostics.file("manifest.csv", Deviation.MANIFEST_ALONE);
                }
                return nothing;
            }
            tables();
            return false;
        }

        private void tables() throws IOException {
            TableReader reader = new TableReader(diagnostics, new TableReader.RowBudget(limits.rows()));
            Known known = new Known();
            Meanings meanings = new Meanings(known, diagnostics, sink);
            for (Table table : Table.values()) {
                if (!archive.has(table.stem())) {
                    diagnostics.file(table.file(), Deviation.FILE_REQUIRED);
                    continue;
                }
                RecordRules rules = new RecordRules(table, known, diagnostics, meanings.of(table));
                try (InputStream in = archive.read(table.stem())) {
                    reader.read(table, in, rules);
                }
                rules.end();
            }
        }

        /** Neighbour formats come without one, and with other columns in files of the same names. */
        private void withoutManifest() throws IOException {
            boolean neighbour = archive.has("users") && !Neighbours.hasOneRosterColumns(archive);
            diagnostics.file(
                    neighbour ? "zip" : "manifest.csv",
                    neighbour ? Deviation.SCHOOL_DATA_SYNC : Deviation.MANIFEST_MISSING);
        }
    }
}

package org.campuspartners.partnership.roster.oneroster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** Reads and checks a bundle: whatever is wrong with it is found at once. */
public final class Bundle {

    private static final Set<String> READ =
            Stream.of(Table.values()).map(Table::stem).collect(Collectors.toUnmodifiableSet());

    private Bundle() {}

    /**
     * What a bundle turned out to be.
     *
     * @param listed the first deviations in the order of finding
     * @param counts of all deviations
     * @param notUsed files of the binding that are there and not read
     * @param edition nothing where it can't be told
     * @param kept the files, without {@code .csv}, of which the bundle says nothing or what changed: what was listed before and is not
     *     in the bundle stays; none in a bulk
     * @param hasErrors whether nothing of it is to be taken over
     * @param nothingToDo whether the bundle says that there are no updates
     */
    public record Checked(
            List<Diagnostic> listed,
            Map<Deviation, Long> counts,
            List<String> notUsed,
            Optional<Edition> edition,
            Set<String> kept,
            boolean hasErrors,
            boolean nothingToDo) {}

    /**
     * Gives the records to {@code sink} in an order in which what is referred to comes first, and none after the first error was
     * found. Only if what is returned has no errors are they to be taken over.
     *
     * @param before what a delta builds on, if anything
     * @throws IOException when the file can't be read, which says nothing of its content
     */
    public static Checked check(Path zip, Mode mode, Limits limits, Optional<Before> before, Sink sink)
            throws IOException {
        Diagnostics diagnostics = new Diagnostics(mode);
        Optional<Archive> opened = Archive.open(zip, limits, diagnostics);
        if (opened.isEmpty()) {
            return new Checked(
                    diagnostics.listed(), diagnostics.counts(), List.of(), Optional.empty(), Set.of(), true, false);
        }
        try (Archive archive = opened.get()) {
            Reading reading = new Reading(archive, limits, diagnostics, before, sink);
            boolean nothingToDo = reading.read();
            return new Checked(
                    diagnostics.listed(),
                    diagnostics.counts(),
                    notUsed(archive),
                    reading.edition,
                    reading.kept,
                    diagnostics.hasErrors(),
                    nothingToDo);
        }
    }

    private static List<String> notUsed(Archive archive) {
        return archive.stems().stream()
                .filter(stem -> !stem.equals(BindingFiles.MANIFEST) && !READ.contains(stem))
                .map(stem -> stem + ".csv")
                .sorted()
                .toList();
    }

    private static final class Reading {

        private final Archive archive;
        private final Limits limits;
        private final Diagnostics diagnostics;
        private final Optional<Before> before;
        private final Sink sink;
        private Optional<Edition> edition = Optional.empty();
        private Set<String> kept = Set.of();

        Reading(Archive archive, Limits limits, Diagnostics diagnostics, Optional<Before> before, Sink sink) {
            this.archive = archive;
            this.limits = limits;
            this.diagnostics = diagnostics;
            this.before = before;
            this.sink = sink;
        }

        /** @return whether the bundle says that there is nothing to do */
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
            edition = manifest.edition();
            if (edition.isEmpty()) {
                return false;
            }
            if (archive.stems().size() == 1) {
                boolean nothing = !diagnostics.hasErrors();
                if (nothing) {
                    diagnostics.file("manifest.csv", Deviation.MANIFEST_ALONE);
                }
                return nothing;
            }
            tables(manifest, edition.get());
            return false;
        }

        private void tables(Manifest manifest, Edition edition) throws IOException {
            List<Table> tables = edition.tables();
            Set<String> whole = new HashSet<>(READ);
            if (manifest.delta()) {
                kept = tables.stream()
                        .map(Table::stem)
                        .filter(stem -> !archive.has(stem) || manifest.delta(stem))
                        .collect(Collectors.toUnmodifiableSet());
                whole.removeAll(kept);
                if (before.isEmpty()) {
                    diagnostics.file("manifest.csv", Deviation.DELTA_WITHOUT_BULK);
                    return;
                }
            }
            TableReader reader = new TableReader(diagnostics, new TableReader.RowBudget(limits.rows()));
            Known known = new Known(before, whole);
            Meanings meanings = new Meanings(known, diagnostics, sink);
            for (Table table : tables) {
                if (archive.has(table.stem())) {
                    read(reader, Layout.of(table, edition, manifest.delta(table.stem())), known, meanings);
                } else if (!manifest.delta()) {
                    diagnostics.file(table.file(), Deviation.FILE_REQUIRED);
                }
            }
        }

        private void read(TableReader reader, Layout layout, Known known, Meanings meanings) throws IOException {
            Table table = layout.table();
            if (table.refersToItself()) {
                try (InputStream in = archive.read(table.stem())) {
                    reader.ids(layout, in, id -> known.announce(table, id));
                }
            }
            RecordRules rules = new RecordRules(table, known, diagnostics, meanings.of(table));
            try (InputStream in = archive.read(table.stem())) {
                reader.read(layout, in, rules);
            }
            rules.end();
            meanings.end(table);
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

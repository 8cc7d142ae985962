package org.campuspartners.partnership.roster.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.partnership.roster.imports.domain.Change;
import org.campuspartners.partnership.roster.imports.domain.Change.Place;
import org.campuspartners.partnership.roster.imports.domain.Import;
import org.campuspartners.partnership.roster.imports.domain.Report;
import org.campuspartners.partnership.roster.imports.domain.Report.Found;
import org.campuspartners.partnership.roster.oneroster.Deviation;

/**
 * An import as a coordinator follows it.
 *
 * @param state checked, applying, applied, compared (a dry run that is done) or refused
 * @param edition of the binding; none where it could not be told
 * @param delta whether it tells what changed, not all there is
 * @param strict whether every deviation from the binding was an error
 * @param dryRun whether it only tells what it would change
 * @param waitsFor the import that is taken over before this one, where there is one
 * @param done how many terms, people and classes were taken over, of those listed; while it is applying alone
 * @param problems the first 200, each with where it is and which rule it breaks, and never what stands there
 * @param problemCounts of all of them, by code
 * @param records listed, by kind
 * @param changes what it changes, or would, by kind: {@code term}, {@code person}, {@code class} and {@code member}; counted when
 *     its turn comes
 * @param needsConfirmation whether it waits for somebody to confirm the withdrawals
 */
record ImportView(
        String id,
        long version,
        String state,
        @OrNull String edition,
        boolean delta,
        boolean strict,
        boolean dryRun,
        Instant receivedAt,
        @OrNull Instant appliedAt,
        @OrNull String waitsFor,
        @OrNull Long done,
        List<ProblemView> problems,
        Map<String, Long> problemCounts,
        List<String> filesNotUsed,
        Map<String, Long> records,
        Map<String, ChangeView> changes,
        boolean needsConfirmation) {

    /** @param column none where it is the line, or the file */
    record ProblemView(
            String file, long line, @OrNull String column, String code, String severity, String rule, long count) {

        static ProblemView of(Found found) {
            return new ProblemView(
                    found.file(),
                    found.line(),
                    found.column(),
                    found.code(),
                    found.severity(),
                    found.rule(),
                    found.count());
        }
    }

    /** @param first the first of each of them, by their names */
    record ChangeView(
            long added, long changed, long withdrawn, long returned, long unchanged, Map<String, PlaceView> first) {

        static ChangeView of(Change change) {
            Map<String, PlaceView> first = new TreeMap<>();
            change.first().forEach((what, place) -> first.put(what, PlaceView.of(place)));
            return new ChangeView(
                    change.added(), change.changed(), change.withdrawn(), change.returned(), change.unchanged(), first);
        }
    }

    /**
     * Where to find an entry.
     *
     * @param id under which it is known here; of a member, its class's
     * @param line of its file; none where the lists have none
     */
    record PlaceView(String id, @OrNull Long line) {

        static PlaceView of(Place place) {
            return new PlaceView(place.id(), place.line() == 0 ? null : place.line());
        }
    }

    static ImportView of(Loaded<Import> found, Optional<Long> done, Optional<String> waitsFor) {
        Import state = found.state();
        Report report = state.report();
        Map<String, ChangeView> changes = new TreeMap<>();
        state.changes().forEach((kind, change) -> changes.put(kind, ChangeView.of(change)));
        return new ImportView(
                found.id(),
                found.version(),
                state.stage().toString(),
                report.edition().isEmpty() ? null : report.edition(),
                state.basis().isPresent() || report.problemCounts().containsKey(Deviation.DELTA_WITHOUT_BULK.code()),
                state.strict(),
                state.dryRun(),
                state.receivedAt(),
                state.appliedAt().orElse(null),
                waitsFor.orElse(null),
                done.orElse(null),
                report.problems().stream().map(ProblemView::of).toList(),
                report.problemCounts(),
                report.filesNotUsed(),
                report.records(),
                changes,
                state.needsConfirmation());
    }
}

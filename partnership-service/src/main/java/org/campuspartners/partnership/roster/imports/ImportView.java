package org.campuspartners.partnership.roster.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.partnership.roster.imports.domain.Import;

/**
 * An import as it is shown.
 *
 * @param state checked, applying, applied or refused
 * @param strict whether every deviation from the binding was an error
 * @param problems the first 200, each with where it is and which rule it breaks, and never what stands there
 * @param problemCounts of all of them, by code
 * @param records listed, by kind
 * @param withdrawals listed until now and not in this bundle, by kind; counted when its turn comes
 * @param needsConfirmation whether it waits for somebody to confirm the withdrawals
 */
record ImportView(
        String id,
        long version,
        String state,
        boolean strict,
        Instant receivedAt,
        @OrNull Instant appliedAt,
        List<ProblemView> problems,
        Map<String, Long> problemCounts,
        List<String> filesNotUsed,
        Map<String, Long> records,
        Map<String, Long> withdrawals,
        boolean needsConfirmation) {

    /** @param column none where it is the line, or the file */
    record ProblemView(
            String file, long line, @OrNull String column, String code, String severity, String rule, long count) {

        static ProblemView of(Import.Found found) {
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

    static ImportView of(Loaded<Import> found) {
        Import state = found.state();
        return new ImportView(
                found.id(),
                found.version(),
                state.stage().toString(),
                state.strict(),
                state.receivedAt(),
                state.appliedAt().orElse(null),
                state.problems().stream().map(ProblemView::of).toList(),
                state.problemCounts(),
                state.filesNotUsed(),
                state.records(),
                state.withdrawals(),
                state.needsConfirmation());
    }
}

package org.campuspartners.partnership.roster.oneroster;

import java.util.Optional;

/**
 * One deviation from the binding: where it is and which rule it breaks, never what stands there.
 *
 * @param file the file's name in the binding, {@code entry 3} for an entry that is none of its files, or {@code zip}
 * @param line from 1, the header being 1; 0 where the whole file is meant
 * @param column its name in the binding, {@code #3} where it has none there, or nothing where the whole row is meant
 * @param count how often; more than 1 for warnings alone, whose place is then that of the first
 */
public record Diagnostic(
        String file, long line, Optional<String> column, Deviation deviation, Severity severity, long count) {

    Diagnostic onceMore() {
        return new Diagnostic(file, line, column, deviation, severity, count + 1);
    }
}

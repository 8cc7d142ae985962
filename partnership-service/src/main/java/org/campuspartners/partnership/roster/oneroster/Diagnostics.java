package org.campuspartners.partnership.roster.oneroster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is found: the first {@value #LISTED} are listed, all are counted. */
final class Diagnostics {

    static final int LISTED = 200;

    private record Tolerated(String file, Deviation deviation) {}

    private final Mode mode;
    private final List<Diagnostic> listed = new ArrayList<>();
    private final Map<Tolerated, Integer> placeOfWarning = new HashMap<>();
    private final Map<Deviation, Long> counts = new EnumMap<>(Deviation.class);
    private boolean errors;

    Diagnostics(Mode mode) {
        this.mode = mode;
    }

    void file(String file, Deviation deviation) {
        add(file, 0, Optional.empty(), deviation);
    }

    void row(String file, long line, Deviation deviation) {
        add(file, line, Optional.empty(), deviation);
    }

    void cell(String file, long line, String column, Deviation deviation) {
        add(file, line, Optional.of(column), deviation);
    }

    boolean hasErrors() {
        return errors;
    }

    List<Diagnostic> listed() {
        return List.copyOf(listed);
    }

    Map<Deviation, Long> counts() {
        return Map.copyOf(counts);
    }

    private void add(String file, long line, Optional<String> column, Deviation deviation) {
        counts.merge(deviation, 1L, Long::sum);
        Severity severity = mode.of(deviation);
        errors |= severity == Severity.ERROR;
        if (severity != Severity.ERROR && alreadyListed(file, deviation)) {
            return;
        }
        if (listed.size() < LISTED) {
            listed.add(new Diagnostic(file, line, column, deviation, severity, 1));
        }
    }

    private boolean alreadyListed(String file, Deviation deviation) {
        Integer place = placeOfWarning.putIfAbsent(new Tolerated(file, deviation), listed.size());
        if (place == null) {
            return false;
        }
        if (place < LISTED) {
            listed.set(place, listed.get(place).onceMore());
        }
        return true;
    }
}

package org.campuspartners.partnership.roster.oneroster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.campuspartners.partnership.roster.oneroster.Format.Reference;
import org.campuspartners.partnership.roster.oneroster.Format.References;

/** What every table has in common beyond its cells: ids that are unique, references that lead somewhere, parents without a cycle. */
final class RecordRules implements Consumer<Row> {

    private static final String PARENT = "parentSourcedId";

    private record Child(String parent, long line) {}

    private final Table table;
    private final Known known;
    private final Diagnostics diagnostics;
    private final Consumer<Row> meaning;
    private final Map<String, Child> parents = new HashMap<>();

    RecordRules(Table table, Known known, Diagnostics diagnostics, Consumer<Row> meaning) {
        this.table = table;
        this.known = known;
        this.diagnostics = diagnostics;
        this.meaning = meaning;
    }

    @Override
    public void accept(Row row) {
        String id = row.raw("sourcedId");
        if (!id.isBlank() && !known.add(table, id)) {
            row.found("sourcedId", Deviation.SOURCED_ID_TWICE);
        }
        if (!row.whole()) {
            // What refers to it shall not be reported as well.
            return;
        }
        for (Column column : row.layout().columns()) {
            if (column.format() instanceof Reference one && !row.blank(column.name())) {
                check(row, column.name(), one.target(), row.raw(column.name()));
            } else if (column.format() instanceof References many) {
                row.list(column.name()).forEach(each -> check(row, column.name(), many.target(), each));
            }
        }
        if (!row.blank(PARENT)) {
            parents.put(id, new Child(row.raw(PARENT), row.line()));
        }
        meaning.accept(row);
    }

    /** What can be told only once the whole file was read. */
    void end() {
        cycles();
    }

    private void check(Row row, String column, String target, String id) {
        if (CellRules.isGuid(id) && !known.has(target, id)) {
            row.found(column, Deviation.REFERENCE_MISSING);
        }
    }

    private void cycles() {
        Set<String> cleared = new HashSet<>();
        for (String start : parents.keySet()) {
            Set<String> path = new HashSet<>();
            String at = start;
            while (parents.containsKey(at) && !cleared.contains(at) && path.add(at)) {
                at = parents.get(at).parent();
            }
            if (path.contains(at) && !cleared.contains(at)) {
                diagnostics.cell(table.file(), parents.get(at).line(), PARENT, Deviation.PARENT_CYCLE);
            }
            cleared.addAll(path);
        }
    }
}

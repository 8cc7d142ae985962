package org.campuspartners.partnership.roster.imports;

import java.util.List;
import org.campuspartners.chassis.aggregate.AggregateType;
import org.campuspartners.chassis.aggregate.Publication;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.partnership.roster.imports.domain.Import;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand;
import org.campuspartners.partnership.roster.imports.domain.ImportDecider;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent;

/** How imports are kept; the outside learns nothing of them. */
final class ImportType implements AggregateType<Import, ImportCommand, ImportEvent> {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String collection() {
        return "imports";
    }

    @Override
    public Class<Import> stateType() {
        return Import.class;
    }

    @Override
    public Decider<Import, ImportCommand, ImportEvent> decider() {
        return new ImportDecider();
    }

    @Override
    public List<String> indexedPaths() {
        return List.of("state.stage", "state.batch");
    }

    @Override
    public List<Publication> publications(String id, Import after, ImportEvent event) {
        return List.of();
    }
}

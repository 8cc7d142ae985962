package org.campuspartners.partnership.roster.imports;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Slice;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.roster.Secrets;
import org.campuspartners.partnership.roster.imports.domain.Import;
import org.campuspartners.partnership.roster.imports.domain.Import.Found;
import org.campuspartners.partnership.roster.imports.domain.Import.Stage;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent;
import org.campuspartners.partnership.roster.oneroster.Bundle;
import org.campuspartners.partnership.roster.oneroster.Bundle.Checked;
import org.campuspartners.partnership.roster.oneroster.Diagnostic;
import org.campuspartners.partnership.roster.oneroster.Limits;
import org.campuspartners.partnership.roster.oneroster.Mode;
import org.campuspartners.partnership.setting.Spelling;
import org.springframework.stereotype.Component;

/** Takes bundles in. */
@Component
class Imports {

    private final Aggregates<Import, ImportCommand, ImportEvent> imports;
    private final Staging staging;
    private final Secrets secrets;
    private final ImportConfiguration.Vocabulary vocabulary;
    private final DomainClock clock;

    Imports(
            Aggregates<Import, ImportCommand, ImportEvent> imports,
            Staging staging,
            Secrets secrets,
            ImportConfiguration.Vocabulary vocabulary,
            DomainClock clock) {
        this.imports = imports;
        this.staging = staging;
        this.secrets = secrets;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** Checks the bundle as a whole, and keeps its records until it is their turn, or none where one is wrong. */
    Outcome receive(Request request, HandedIn bundle, Mode mode, boolean confirmed) throws IOException {
        String id = request.derivedId();
        String batch = Ids.derived(id, bundle.digest());
        Instant now = clock.instant();
        if (imports.find(id).isPresent()) {
            return imports.create(id, request, new ImportCommand.Receive(refused(mode, batch, now)));
        }
        StagingSink sink = new StagingSink(staging, secrets, vocabulary.meanings(), batch, now);
        Checked checked = Bundle.check(bundle.file(), mode, Limits.DEFAULT, sink);
        Map<String, Long> records = sink.finish();
        boolean errors = checked.hasErrors();
        if (errors || checked.nothingToDo()) {
            staging.delete(batch);
        }
        Import received = received(mode, batch, now, checked, errors ? Map.of() : records, confirmed);
        return imports.create(id, request, new ImportCommand.Receive(received));
    }

    Outcome confirm(String id, Request request) {
        return imports.apply(id, request, new ImportCommand.ConfirmWithdrawals());
    }

    /** @throws Problem 404 */
    Loaded<Import> get(String id) {
        return imports.find(id).orElseThrow(() -> Problem.notFound("import-not-found", "There is no such import."));
    }

    Slice<Loaded<Import>> list(Page page) {
        return imports.list(Filters.empty(), page);
    }

    /** "No updates" has been applied as soon as it is read. */
    private static Import received(
            Mode mode, String batch, Instant now, Checked checked, Map<String, Long> records, boolean confirmed) {
        Stage stage = checked.hasErrors() ? Stage.REFUSED : checked.nothingToDo() ? Stage.APPLIED : Stage.CHECKED;
        return new Import(
                stage,
                mode == Mode.STRICT,
                batch,
                now,
                checked.listed().stream().map(Imports::found).toList(),
                checked.counts().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue)),
                checked.notUsed(),
                records,
                Map.of(),
                confirmed,
                false,
                stage == Stage.APPLIED ? Optional.of(now) : Optional.empty());
    }

    private static Import refused(Mode mode, String batch, Instant now) {
        return received(mode, batch, now, new Checked(List.of(), Map.of(), List.of(), true, false), Map.of(), false);
    }

    private static Found found(Diagnostic diagnostic) {
        return new Found(
                diagnostic.file(),
                diagnostic.line(),
                diagnostic.column().orElse(null),
                diagnostic.deviation().code(),
                Spelling.of(diagnostic.severity()),
                diagnostic.deviation().rule(),
                diagnostic.count());
    }
}

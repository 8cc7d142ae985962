package org.campuspartners.partnership.roster.imports;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.campuspartners.partnership.roster.ErasedPeople;
import org.campuspartners.partnership.roster.Secrets;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.campuspartners.partnership.roster.imports.Staging.Kind;
import org.campuspartners.partnership.roster.imports.domain.Import;
import org.campuspartners.partnership.roster.imports.domain.Import.Basis;
import org.campuspartners.partnership.roster.imports.domain.Import.Stage;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent;
import org.campuspartners.partnership.roster.imports.domain.Report;
import org.campuspartners.partnership.roster.imports.domain.Report.Found;
import org.campuspartners.partnership.roster.oneroster.Bundle;
import org.campuspartners.partnership.roster.oneroster.Bundle.Checked;
import org.campuspartners.partnership.roster.oneroster.Diagnostic;
import org.campuspartners.partnership.roster.oneroster.Edition;
import org.campuspartners.partnership.roster.oneroster.Limits;
import org.campuspartners.partnership.roster.oneroster.Mode;
import org.campuspartners.partnership.setting.Spelling;
import org.springframework.stereotype.Component;

/** Takes bundles in. */
@Component
class Imports {

    /**
     * What whoever hands a bundle in asks for.
     *
     * @param dryRun whether only to tell what it would change
     * @param confirmed whether as many may be withdrawn as it lacks
     */
    record Wish(Mode mode, boolean dryRun, boolean confirmed) {}

    private final Aggregates<Import, ImportCommand, ImportEvent> imports;
    private final Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people;
    private final Staging staging;
    private final Turns turns;
    private final Secrets secrets;
    private final ErasedPeople erased;
    private final Map<String, String> roles;
    private final DomainClock clock;

    Imports(
            Aggregates<Import, ImportCommand, ImportEvent> imports,
            Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people,
            Staging staging,
            Turns turns,
            Secrets secrets,
            ErasedPeople erased,
            ImportConfiguration.Vocabulary vocabulary,
            DomainClock clock) {
        this.imports = imports;
        this.people = people;
        this.staging = staging;
        this.turns = turns;
        this.secrets = secrets;
        this.erased = erased;
        this.roles = vocabulary.meanings();
        this.clock = clock;
    }

    /** Checks the bundle as a whole, and keeps its records until it is their turn, or none where one is wrong. */
    Outcome receive(Request request, HandedIn bundle, Wish wish) throws IOException {
        String id = request.derivedId();
        String batch = Ids.derived(id, bundle.digest());
        Instant now = clock.instant();
        if (imports.find(id).isPresent()) {
            return imports.create(id, request, new ImportCommand.Receive(unread(wish, batch, now)));
        }
        StagingSink sink = new StagingSink(staging, secrets, roles, batch, now);
        Optional<String> standing = turns.standing();
        Checked checked = Bundle.check(
                bundle.file(),
                wish.mode(),
                Limits.DEFAULT,
                standing.map(last -> new StandingBatch(last, staging, secrets, people, erased)),
                sink);
        Map<String, Long> records = sink.finish();
        boolean errors = checked.hasErrors();
        if (errors || checked.nothingToDo()) {
            staging.delete(batch);
        }
        Optional<Basis> basis =
                standing.filter(last -> !checked.kept().isEmpty()).map(last -> new Basis(last, kinds(checked.kept())));
        Import received = received(wish, batch, basis, now, checked, errors ? Map.of() : records);
        return imports.create(id, request, new ImportCommand.Receive(received));
    }

    Outcome confirm(String id, Request request) {
        return imports.apply(id, request, new ImportCommand.ConfirmWithdrawals());
    }

    /** @throws Problem 404 */
    ImportView get(String id) {
        return imports.find(id)
                .map(this::view)
                .orElseThrow(() -> Problem.notFound("import-not-found", "There is no such import."));
    }

    Slice<ImportView> list(Page page) {
        return imports.list(Filters.empty(), page).map(this::view);
    }

    private ImportView view(Loaded<Import> found) {
        Import state = found.state();
        Optional<Long> done = state.stage() == Stage.APPLYING ? turns.progress(found.id()) : Optional.empty();
        return ImportView.of(found, done, state.stage() == Stage.CHECKED ? before(found.id()) : Optional.empty());
    }

    /** The import whose turn it is, and which isn't finished. */
    private Optional<String> before(String id) {
        return turns.latest()
                .map(Turns.Turn::importId)
                .filter(other -> !other.equals(id))
                .filter(other -> imports.find(other)
                        .filter(found -> found.state().waitsForItsTurn())
                        .isPresent());
    }

    private static List<String> kinds(Set<String> files) {
        return files.stream()
                .flatMap(file -> Rows.kind(file).stream())
                .map(Kind::name)
                .sorted()
                .toList();
    }

    /** "No updates" has been applied as soon as it is read. */
    private static Import received(
            Wish wish, String batch, Optional<Basis> basis, Instant now, Checked checked, Map<String, Long> records) {
        Stage stage = checked.hasErrors() ? Stage.REFUSED : checked.nothingToDo() ? Stage.APPLIED : Stage.CHECKED;
        return new Import(
                stage,
                wish.mode() == Mode.STRICT,
                wish.dryRun(),
                batch,
                basis,
                now,
                report(checked, records),
                Map.of(),
                wish.confirmed(),
                false,
                stage == Stage.APPLIED ? Optional.of(now) : Optional.empty());
    }

    private static Report report(Checked checked, Map<String, Long> records) {
        return new Report(
                checked.edition().map(Edition::version).orElse(""),
                checked.listed().stream().map(Imports::found).toList(),
                checked.counts().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue)),
                checked.notUsed(),
                records);
    }

    private static Import unread(Wish wish, String batch, Instant now) {
        Checked nothing = new Checked(List.of(), Map.of(), List.of(), Optional.empty(), Set.of(), true, false);
        return received(wish, batch, Optional.empty(), now, nothing, Map.of());
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

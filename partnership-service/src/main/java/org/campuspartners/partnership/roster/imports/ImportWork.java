package org.campuspartners.partnership.roster.imports;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.http.Answers;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.listing.Pages;
import org.campuspartners.partnership.roster.ErasedPeople;
import org.campuspartners.partnership.roster.Secrets;
import org.campuspartners.partnership.roster.imports.Staging.Kind;
import org.campuspartners.partnership.roster.imports.Turns.Turn;
import org.campuspartners.partnership.roster.imports.domain.Import;
import org.campuspartners.partnership.roster.imports.domain.Import.Stage;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent;
import org.springframework.stereotype.Component;

/** Takes imports over, one after the other. Any instance may, at any time, and goes on where another was stopped. */
@Component
class ImportWork {

    private static final long ORPHANED_AFTER_MILLIS = 3_600_000;

    private final Aggregates<Import, ImportCommand, ImportEvent> imports;
    private final Turns turns;
    private final TakingOver takingOver;
    private final Staging staging;
    private final StagedNames names;
    private final Secrets secrets;
    private final ErasedPeople erased;
    private final DomainClock clock;

    ImportWork(
            Aggregates<Import, ImportCommand, ImportEvent> imports,
            Turns turns,
            TakingOver takingOver,
            Staging staging,
            StagedNames names,
            Secrets secrets,
            ErasedPeople erased,
            DomainClock clock) {
        this.imports = imports;
        this.turns = turns;
        this.takingOver = takingOver;
        this.staging = staging;
        this.names = names;
        this.secrets = secrets;
        this.erased = erased;
        this.clock = clock;
    }

    /** Until no import waits for its turn. */
    void run() {
        Optional<Turn> turn = nextTurn();
        while (turn.isPresent()) {
            work(turn.get());
            turn = nextTurn();
        }
        tidy();
    }

    boolean underWay() {
        return waiting().isPresent();
    }

    private Optional<Turn> nextTurn() {
        Optional<Turn> latest = turns.latest();
        boolean unfinished = latest.flatMap(turn -> imports.find(turn.importId()))
                .filter(found -> found.state().waitsForItsTurn())
                .isPresent();
        return unfinished
                ? latest
                : waiting().flatMap(next -> turns.next(latest.map(Turn::number).orElse(0L), next.id()));
    }

    private Optional<Loaded<Import>> waiting() {
        return new Pages<>(imports)
                .all(Filters.in("state.stage", Stage.CHECKED.toString(), Stage.APPLYING.toString()))
                .filter(found -> found.state().waitsForItsTurn())
                .min(Comparator.comparing(
                                (Loaded<Import> found) -> found.state().receivedAt())
                        .thenComparing(Loaded::id));
    }

    private void work(Turn turn) {
        Import found = read(turn);
        if (found.stage() == Stage.CHECKED) {
            begin(turn, found);
        }
        if (applying(turn)) {
            AtomicLong done = new AtomicLong();
            takingOver.takeOver(new Batch(found.batch(), staging, secrets, erased), turn.number(), slice -> {
                if (!applying(turn)) {
                    throw new Entering.Interrupted("another instance has finished");
                }
                turns.progress(turn, done.addAndGet(slice));
            });
            names.forget(erased.all());
            turns.takenOver(turn, found.batch());
            giveUpEarlier(found.receivedAt());
            step(turn.importId(), "import.finish", new ImportCommand.Finish(clock.instant()));
        }
    }

    /** Those that nobody confirmed while later lists came in: what would be withdrawn is not what was told. */
    private void giveUpEarlier(Instant than) {
        new Pages<>(imports)
                .all(Filters.and(
                        Filters.eq("state.stage", Stage.CHECKED.toString()),
                        Filters.eq("state.needsConfirmation", true)))
                .filter(waiting -> waiting.state().receivedAt().isBefore(than))
                .map(Loaded::id)
                .toList()
                .forEach(id -> step(id, "import.give-up", new ImportCommand.GiveUp()));
    }

    private void begin(Turn turn, Import found) {
        boolean overtaken = found.basis()
                .filter(basis -> turns.standing().filter(basis.batch()::equals).isEmpty())
                .isPresent();
        if (overtaken) {
            step(turn.importId(), "import.give-up", new ImportCommand.GiveUp());
            return;
        }
        found.basis().ifPresent(basis -> basis.kept()
                .forEach(kind -> staging.fill(found.batch(), basis.batch(), Kind.valueOf(kind))));
        var changes = takingOver.compare(new Batch(found.batch(), staging, secrets, erased));
        step(turn.importId(), "import.begin", new ImportCommand.Begin(changes));
    }

    private Import read(Turn turn) {
        return imports.find(turn.importId()).orElseThrow().state();
    }

    /** Rows are deleted only once it is not: whoever read some and finds it so, has read all that he asked for. */
    private boolean applying(Turn turn) {
        return read(turn).stage() == Stage.APPLYING;
    }

    private void step(String importId, String name, ImportCommand command) {
        Answers.done(imports.apply(importId, Request.natural("imports", name, ""), command));
    }

    /** Rows of imports that are finished, but for the last that was taken over, and of those that were never recorded. */
    private void tidy() {
        long orphanedBefore = clock.millis() - ORPHANED_AFTER_MILLIS;
        Set<String> others = new HashSet<>(staging.batches());
        turns.standing().ifPresent(others::remove);
        for (String batch : others) {
            Optional<Import> owner = new Pages<>(imports)
                    .all(Filters.eq("state.batch", batch))
                    .map(Loaded::state)
                    .findFirst();
            boolean finished = owner.map(Import::finished).orElseGet(() -> staging.since(batch) < orphanedBefore);
            if (finished) {
                staging.delete(batch);
            }
        }
    }
}

package org.campuspartners.partnership.roster.imports;

import com.mongodb.client.model.Filters;
import java.util.Comparator;
import java.util.Optional;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.http.Answers;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.listing.Pages;
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
    private final DomainClock clock;

    ImportWork(
            Aggregates<Import, ImportCommand, ImportEvent> imports,
            Turns turns,
            TakingOver takingOver,
            Staging staging,
            DomainClock clock) {
        this.imports = imports;
        this.turns = turns;
        this.takingOver = takingOver;
        this.staging = staging;
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
        Loaded<Import> found = imports.find(turn.importId()).orElseThrow();
        String batch = found.state().batch();
        if (found.state().stage() == Stage.CHECKED) {
            var comparison = takingOver.compare(batch);
            step(turn, "import.begin", new ImportCommand.Begin(comparison.listed(), comparison.withdrawals()));
        }
        if (imports.find(turn.importId()).orElseThrow().state().stage() == Stage.APPLYING) {
            takingOver.takeOver(batch, turn.number());
            step(turn, "import.finish", new ImportCommand.Finish(clock.instant()));
            staging.delete(batch);
        }
    }

    private void step(Turn turn, String name, ImportCommand command) {
        Answers.done(imports.apply(turn.importId(), Request.natural("imports", name, ""), command));
    }

    /** Rows of imports that are finished, and of those that were never recorded. */
    private void tidy() {
        long orphanedBefore = clock.millis() - ORPHANED_AFTER_MILLIS;
        for (String batch : staging.batches()) {
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

package org.campuspartners.partnership.roster.imports.domain;

import java.util.Map;
import java.util.Set;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.chassis.decider.Decision;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.partnership.roster.imports.domain.Import.Stage;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand.Begin;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand.ConfirmWithdrawals;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand.Finish;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand.GiveUp;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand.Receive;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent.Applied;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent.Begun;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent.Compared;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent.ConfirmationAsked;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent.Overtaken;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent.Received;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent.WithdrawalsConfirmed;

/** Checked class lists are taken over in their turn, unless more than a tenth of something would go unconfirmed. */
public final class ImportDecider implements Decider<Import, ImportCommand, ImportEvent> {

    /** A truncated export is commoner than a closed university. */
    private static final int ONE_IN = 10;

    private static final Set<String> GUARDED = Set.of("person", "class", "member");

    /** It was checked, or asked about, beside lists that are no longer the last ones: whether it still makes sense, nobody looked. */
    public static final Report.Found OVERTAKEN = new Report.Found(
            "manifest.csv",
            0,
            null,
            "overtaken",
            "error",
            "Other class lists were taken over meanwhile: hand it in again",
            1);

    @Override
    public Import initial() {
        return null;
    }

    @Override
    public Decision<ImportEvent> decide(Import state, ImportCommand command) {
        return switch (command) {
            case Receive receive -> Decision.accept(new Received(receive.received()));
            case Begin begin -> begin(state, begin.changes());
            case GiveUp ignored ->
                state.stage() == Stage.CHECKED ? Decision.accept(new Overtaken()) : Decision.accept();
            case ConfirmWithdrawals ignored ->
                state.needsConfirmation()
                        ? Decision.accept(new WithdrawalsConfirmed())
                        : Decision.refuse(Refusal.outOfOrder(
                                "nothing-to-confirm", "This import waits for no confirmation: it is " + state.stage()));
            case Finish finish ->
                state.stage() == Stage.APPLYING ? Decision.accept(new Applied(finish.at())) : Decision.accept();
        };
    }

    private static Decision<ImportEvent> begin(Import state, Map<String, Change> changes) {
        if (!waits(state)) {
            return Decision.accept();
        }
        if (state.dryRun()) {
            return Decision.accept(new Compared(changes));
        }
        return !state.confirmed() && tooMany(changes)
                ? Decision.accept(new ConfirmationAsked(changes))
                : Decision.accept(new Begun(changes));
    }

    private static boolean waits(Import state) {
        return state.stage() == Stage.CHECKED && !state.needsConfirmation();
    }

    private static boolean tooMany(Map<String, Change> changes) {
        return GUARDED.stream()
                .map(kind -> changes.getOrDefault(kind, Change.NONE))
                .anyMatch(change -> change.withdrawn() * ONE_IN > change.listed());
    }

    @Override
    public Import evolve(Import state, ImportEvent event) {
        return switch (event) {
            case Received received -> received.received();
            case Compared compared -> state.compared(Stage.COMPARED, compared.changes(), false);
            case ConfirmationAsked asked -> state.compared(Stage.CHECKED, asked.changes(), true);
            case WithdrawalsConfirmed ignored -> state.confirmedByNow();
            case Begun begun -> state.compared(Stage.APPLYING, begun.changes(), false);
            case Overtaken ignored -> state.refused(OVERTAKEN);
            case Applied applied -> state.applied(applied.at());
        };
    }
}

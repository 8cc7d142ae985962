package org.campuspartners.partnership.roster.imports.domain;

import java.util.Map;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.chassis.decider.Decision;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.partnership.roster.imports.domain.Import.Stage;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand.Begin;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand.ConfirmWithdrawals;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand.Finish;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand.Receive;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent.Applied;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent.Begun;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent.ConfirmationAsked;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent.Received;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent.WithdrawalsConfirmed;

/** Checked class lists are taken over in their turn, unless more than a tenth of something would go unconfirmed. */
public final class ImportDecider implements Decider<Import, ImportCommand, ImportEvent> {

    /** A truncated export is commoner than a closed university. */
    private static final int ONE_IN = 10;

    @Override
    public Import initial() {
        return null;
    }

    @Override
    public Decision<ImportEvent> decide(Import state, ImportCommand command) {
        return switch (command) {
            case Receive receive -> Decision.accept(new Received(receive.received()));
            case Begin begin -> begin(state, begin);
            case ConfirmWithdrawals ignored ->
                state.needsConfirmation()
                        ? Decision.accept(new WithdrawalsConfirmed())
                        : Decision.refuse(Refusal.outOfOrder(
                                "nothing-to-confirm", "This import waits for no confirmation: it is " + state.stage()));
            case Finish finish ->
                state.stage() == Stage.APPLYING ? Decision.accept(new Applied(finish.at())) : Decision.accept();
        };
    }

    private static Decision<ImportEvent> begin(Import state, Begin begin) {
        if (state.stage() != Stage.CHECKED || state.needsConfirmation()) {
            return Decision.accept();
        }
        return !state.confirmed() && tooMany(begin)
                ? Decision.accept(new ConfirmationAsked(begin.withdrawals()))
                : Decision.accept(new Begun(begin.withdrawals()));
    }

    private static boolean tooMany(Begin begin) {
        Map<String, Long> listed = begin.listed();
        return begin.withdrawals().entrySet().stream()
                .anyMatch(goes -> goes.getValue() * ONE_IN > listed.getOrDefault(goes.getKey(), 0L));
    }

    @Override
    public Import evolve(Import state, ImportEvent event) {
        return switch (event) {
            case Received received -> received.received();
            case ConfirmationAsked asked -> state.asking(asked.withdrawals());
            case WithdrawalsConfirmed ignored -> state.confirmedByNow();
            case Begun begun -> state.applying(begun.withdrawals());
            case Applied applied -> state.applied(applied.at());
        };
    }
}

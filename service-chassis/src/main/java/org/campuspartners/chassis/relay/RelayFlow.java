package org.campuspartners.chassis.relay;

import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.event.Event;
import org.campuspartners.chassis.operator.FlowSource;
import org.campuspartners.chassis.operator.PendingSource;

/** What an operator sees of the relay. Counted when asked, over all instances. */
final class RelayFlow implements FlowSource, PendingSource {

    private final RelayLifecycle lifecycle;

    RelayFlow(RelayLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public Pending pending() {
        List<Sweep.Waiting> oldest = lifecycle.sweep().waiting(1);
        return new Pending(
                lifecycle.sweep().unfinishedNow(),
                oldest.stream().map(Sweep.Waiting::since).findFirst());
    }

    @Override
    public Optional<String> underWay() {
        int turns = lifecycle.isRunning() ? lifecycle.relay().turns() : 0;
        return turns > 0 ? Optional.of(turns + " aggregates publish") : Optional.empty();
    }

    @Override
    public List<PendingEvent> pending(int limit) {
        return lifecycle.sweep().waiting(limit).stream()
                .map(waiting -> new PendingEvent(
                        waiting.record().subject(),
                        waiting.record().sequence(),
                        waiting.record().headers().get("ce_type").substring(Event.TYPE_PREFIX.length()),
                        waiting.since(),
                        failure(waiting.ref())))
                .toList();
    }

    /** As far as this instance knows: it alone has tried. */
    private Optional<String> failure(Turn.Ref ref) {
        Relay relay = lifecycle.relay();
        return relay == null ? Optional.empty() : relay.failure(ref);
    }
}

package org.campuspartners.chassis.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.operator.FlowSource.Consumption;
import org.campuspartners.chassis.operator.FlowSource.Pending;
import org.campuspartners.chassis.operator.PendingSource.PendingEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/operator")
@Tag(name = "operator")
final class FlowApi {

    private final List<FlowSource> flows;
    private final List<PendingSource> pendings;

    FlowApi(ObjectProvider<FlowSource> flows, ObjectProvider<PendingSource> pendings) {
        this.flows = flows.orderedStream().toList();
        this.pendings = pendings.orderedStream().toList();
    }

    /** {@code quiet}: nothing is under way; what is held or unreadable waits for a cure and is not under way. */
    record FlowState(
            Pending pending, List<Consumption> consumption, long held, long unreadable, long wanted, boolean quiet) {}

    record PendingEvents(List<PendingEvent> items) {}

    @GetMapping("/flow")
    @Operation(summary = "How far events are behind, and what is held")
    FlowState flow() {
        List<Pending> pending = flows.stream().map(FlowSource::pending).toList();
        Pending all = new Pending(
                pending.stream().mapToLong(Pending::count).sum(),
                pending.stream().flatMap(one -> one.oldest().stream()).min(Comparator.<Instant>naturalOrder()));
        List<Consumption> consumption =
                flows.stream().flatMap(flow -> flow.consumption().stream()).toList();
        long wanted = flows.stream().mapToLong(FlowSource::wanted).sum();
        boolean quiet = all.count() == 0
                && wanted == 0
                && consumption.stream().allMatch(one -> one.lag() == 0)
                && flows.stream().noneMatch(FlowSource::busy);
        return new FlowState(
                all,
                consumption,
                flows.stream().mapToLong(FlowSource::held).sum(),
                flows.stream().mapToLong(FlowSource::unreadable).sum(),
                wanted,
                quiet);
    }

    @GetMapping("/pending")
    @Operation(summary = "The oldest events that Kafka has not acknowledged, at most " + Page.CAP)
    PendingEvents pending() {
        return new PendingEvents(pendings.stream()
                .flatMap(source -> source.pending(Page.CAP).stream())
                .sorted(Comparator.comparing(PendingEvent::since))
                .limit(Page.CAP)
                .toList());
    }
}

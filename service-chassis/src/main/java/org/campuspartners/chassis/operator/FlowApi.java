package org.campuspartners.chassis.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

    /**
     * {@code quiet}: nothing is under way in this service. What is held or unreadable waits for a cure and is not under way, while
     * it isn't being read again; a rebuild is named and changes nothing that is shown, so that it is not waited for.
     */
    record FlowState(
            Pending pending,
            List<Consumption> consumption,
            long held,
            long unreadable,
            long wanted,
            List<String> underWay,
            boolean quiet) {}

    record PendingEvents(List<PendingEvent> items) {}

    @GetMapping("/flow")
    @Operation(summary = "How far events are behind, and what is held")
    FlowState flow() {
        // In the order in which events flow: what a source at rest has handed on is seen at the next one.
        List<Consumption> consumption =
                flows.stream().flatMap(flow -> flow.consumption().stream()).toList();
        List<String> underWay =
                flows.stream().flatMap(flow -> flow.underWay().stream()).toList();
        List<String> beside =
                flows.stream().flatMap(flow -> flow.beside().stream()).toList();
        Pending pending = pendingOfAll();
        long wanted = flows.stream().mapToLong(FlowSource::wanted).sum();
        boolean caughtUp = consumption.stream().allMatch(one -> one.lag() == 0);
        return new FlowState(
                pending,
                consumption,
                flows.stream().mapToLong(FlowSource::held).sum(),
                flows.stream().mapToLong(FlowSource::unreadable).sum(),
                wanted,
                Stream.concat(underWay.stream(), beside.stream()).toList(),
                caughtUp && underWay.isEmpty() && pending.count() == 0 && wanted == 0);
    }

    private Pending pendingOfAll() {
        List<Pending> pending = flows.stream().map(FlowSource::pending).toList();
        return new Pending(
                pending.stream().mapToLong(Pending::count).sum(),
                pending.stream().flatMap(one -> one.oldest().stream()).min(Comparator.<Instant>naturalOrder()));
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

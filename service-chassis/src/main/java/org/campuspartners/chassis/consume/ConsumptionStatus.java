package org.campuspartners.chassis.consume;

import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.generation.Generation;
import org.campuspartners.chassis.generation.Generations;
import org.campuspartners.chassis.operator.FlowSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far each projection is behind its topic, and how much it holds. Problem 503 where Kafka does not answer. */
public final class ConsumptionStatus implements FlowSource {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumptionStatus.class);

    private final Uptakes uptakes;
    private final Generations generations;
    private final RereadSchedule schedule;
    private final Offsets offsets;

    ConsumptionStatus(Uptakes uptakes, Generations generations, RereadSchedule schedule, Offsets offsets) {
        this.uptakes = uptakes;
        this.generations = generations;
        this.schedule = schedule;
        this.offsets = offsets;
    }

    /** The records between what each group has committed and the end of its topic. */
    @Override
    public List<FlowSource.Consumption> consumption() {
        Generation live = generations.live();
        return uptakes.of(live).stream()
                .map(Uptake::projection)
                .map(projection -> {
                    String group = live.of(projection.group());
                    return new FlowSource.Consumption(
                            projection.name(), projection.topic(), group, offsets.lag(projection.topic(), group));
                })
                .toList();
    }

    @Override
    public long held() {
        return uptakes.live().stream().mapToLong(one -> one.store().heldCount()).sum();
    }

    @Override
    public long unreadable() {
        return uptakes.live().stream()
                .mapToLong(one -> one.unreadables().count(one.projection()))
                .sum();
    }

    @Override
    public Optional<String> underWay() {
        return schedule.busy() ? Optional.of("held events are read again") : Optional.empty();
    }

    @Override
    public Optional<String> beside() {
        return generations
                .look()
                .build()
                .map(build -> "generation "
                        + build.generation().number()
                        + (build.switching() ? " is about to be switched to" : " is built beside the live one"));
    }

    /** Brings the metrics up to date. */
    void measure() {
        Generation live = generations.live();
        for (Uptake one : uptakes.of(live)) {
            Projection projection = one.projection();
            try {
                one.meters()
                        .level(
                                one.store().heldCount(),
                                one.unreadables().count(projection),
                                offsets.lag(projection.topic(), live.of(projection.group())));
            } catch (RuntimeException e) {
                LOG.debug("no figures of {} for now", one.name(), e);
            }
        }
    }
}

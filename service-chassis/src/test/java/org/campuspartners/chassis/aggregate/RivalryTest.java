package org.campuspartners.chassis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.campuspartners.chassis.aggregate.Outcome.Done;
import org.campuspartners.chassis.aggregate.Outcome.Failed;
import org.campuspartners.chassis.aggregate.Outcome.Failure;
import org.campuspartners.chassis.aggregate.Tally.Command;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.chassis.decider.Decision;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.BackingServices.Mongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Several instances write the same aggregate at once: W2, W7 and W9, on every MongoDB at hand. */
@ParameterizedClass
@MethodSource("everyMongo")
class RivalryTest {

    private static final String ID = Ids.derived("tally", "1");
    private static final int INSTANCES = 4;

    private final MongoDatabase database;

    RivalryTest(Mongo mongo) {
        database = mongo.freshDatabase();
    }

    static List<Mongo> everyMongo() {
        return BackingServices.everyMongo();
    }

    private Aggregates<Tally.State, Command, Tally.Event> instance() {
        return TestAggregates.of(database, TestAggregates.deaf(), new Tally("tallies"));
    }

    /** What each instance got that did the same at the same time. */
    private List<Outcome> together(Callable<Outcome> action) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(INSTANCES);
        try (ExecutorService threads = Executors.newFixedThreadPool(INSTANCES)) {
            List<Callable<Outcome>> all = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                all.add(() -> {
                    barrier.await();
                    return action.call();
                });
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : threads.invokeAll(all)) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    @Test
    void w2_a_command_that_loses_five_times_gives_up_and_has_changed_nothing() {
        instance().create(ID, Request.creating("ada", "start", "1", "c"), new Command.Start(1));
        List<Integer> decisions = new ArrayList<>();
        var losing = TestAggregates.of(database, TestAggregates.deaf(), deciding(state -> {
            decisions.add(state.total());
            database.getCollection("tallies").updateOne(Filters.eq(ID), Updates.inc("version", 1L));
            return true;
        }));

        assertThat(losing.apply(ID, Request.natural("ada", "count", "1"), new Command.Count(1)))
                .isEqualTo(new Failed(Failure.CONFLICT));

        assertThat(decisions).hasSize(5);
        assertThat(instance().find(ID).orElseThrow().state().total()).isEqualTo(1);
    }

    @Test
    void w7_a_creation_that_reaches_several_instances_at_once_is_one() throws Exception {
        List<Outcome> outcomes =
                together(() -> instance().create(ID, Request.creating("ada", "start", "1", "c"), new Command.Start(1)));

        assertThat(outcomes).containsOnly(new Done(ID, 1, "counting", true));
        assertThat(instance().history(ID)).hasSize(1);
    }

    @Test
    void w2_of_several_people_who_create_the_same_at_once_one_wins() throws Exception {
        AtomicInteger person = new AtomicInteger();

        List<Outcome> outcomes = together(() -> {
            String who = "person-" + person.incrementAndGet();
            return instance().create(ID, Request.creating(who, "start", "1", who), new Command.Start(1));
        });

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new Failed(Failure.CONFLICT)::equals).hasSize(INSTANCES - 1);
    }

    @Test
    void w9_a_bound_that_lives_in_one_document_holds_whoever_writes_at_once() throws Exception {
        instance().create(ID, Request.creating("ada", "start", "0", "c"), new Command.Start(0));

        List<Outcome> outcomes =
                together(() -> TestAggregates.of(database, TestAggregates.deaf(), deciding(state -> state.total() < 2))
                        .apply(ID, Request.natural("ada", "count", "1"), new Command.Count(1)));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(2);
        assertThat(instance().find(ID).orElseThrow().state().total()).isEqualTo(2);
    }

    private interface Allowing {
        boolean allows(Tally.State state);
    }

    /** A tally with one more rule before its own. */
    private static TallyLike deciding(Allowing rule) {
        Decider<Tally.State, Command, Tally.Event> rules = new TallyLike().decider();
        return new TallyLike() {
            @Override
            public Decider<Tally.State, Command, Tally.Event> decider() {
                return new Decider<>() {
                    @Override
                    public Tally.State initial() {
                        return rules.initial();
                    }

                    @Override
                    public Decision<Tally.Event> decide(Tally.State state, Command command) {
                        return rule.allows(state)
                                ? rules.decide(state, command)
                                : Decision.refuse(Refusal.outOfOrder("full", "No more"));
                    }

                    @Override
                    public Tally.State evolve(Tally.State state, Tally.Event event) {
                        return rules.evolve(state, event);
                    }
                };
            }
        };
    }
}

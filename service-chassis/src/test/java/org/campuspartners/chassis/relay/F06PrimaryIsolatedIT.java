package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;
import static org.junit.jupiter.api.Assumptions.abort;

import com.mongodb.MongoQueryException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.aggregate.Outcome.Done;
import org.campuspartners.chassis.aggregate.Outcome.Failed;
import org.campuspartners.chassis.aggregate.Outcome.Failure;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Tally.Command;
import org.campuspartners.chassis.fault.AtRest;
import org.campuspartners.chassis.testing.ReplicaSet;
import org.campuspartners.chassis.testing.ReplicaSet.Member;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F6: the primary of three is cut off from the others with a write that they never get, and an instance stays beside it. */
@Tag("processes")
@Tag("long")
class F06PrimaryIsolatedIT {

    private static final Request COUNT = Request.keyed("ada", "count", "5", "k", 1);

    @Test
    void w3_what_a_failover_rolls_back_is_neither_answered_nor_published_and_its_retry_takes_effect_once()
            throws Exception {
        try (ReplicaSet set = ReplicaSet.start()
                        .orElseGet(() -> abort("not run: this machine has no mongod to make a replica set of"));
                RelayFixture service = new RelayFixture()) {
            Member old = set.primary();
            RelayFixture beside = at(service, old);
            beside.handedOver().create(id(1), Request.creating("ada", "start", "10", "c"), new Command.Start(10));
            beside.untilNothingIsPending();
            var tallies = beside.leftBehind();

            set.isolate(old);
            var unanswered = CompletableFuture.supplyAsync(() -> tallies.apply(id(1), COUNT, new Command.Count(5)));
            RelayFixture.until("a write that only the isolated one has", () -> localVersion(old, beside) == 2);
            var retried = CompletableFuture.supplyAsync(() -> tallies.apply(id(1), COUNT, new Command.Count(5)));
            beside.sweepTwice();
            beside.sweepTwice();
            assertThat(beside.relay.turns()).isZero();
            assertThat(old.isPrimary()).isTrue();

            RelayFixture beyond = at(service, set.primaryBeside(old));
            assertThat(beyond.handedOver().apply(id(1), COUNT, new Command.Count(5)))
                    .isEqualTo(new Done(id(1), 2, "counting", false));
            assertThat(unanswered.get(60, TimeUnit.SECONDS)).isEqualTo(new Failed(Failure.UNAVAILABLE));
            assertThat(retried.get(60, TimeUnit.SECONDS)).isNotInstanceOf(Done.class);

            set.heal();
            assertThat(beyond.handedOver().apply(id(1), Request.natural("bob", "count", "1"), new Command.Count(1)))
                    .isInstanceOf(Outcome.Done.class);
            RelayFixture.until("the roll-back", () -> localVersion(old, beside) == 3);
            AtRest.comesToRest(beyond);
            assertThat(beyond.handedOver().find(id(1)).orElseThrow().state().total())
                    .isEqualTo(16);
        }
    }

    /** An instance that reaches this member and no other. */
    private static RelayFixture at(RelayFixture service, Member member) {
        return service.another(database -> member.database(database.getName()), kafka -> kafka);
    }

    /** What the member itself has; while it rolls back it says nothing. */
    private static long localVersion(Member member, RelayFixture service) {
        MongoDatabase local = member.database(service.database.getName()).withReadConcern(ReadConcern.LOCAL);
        try {
            return local.getCollection("tallies")
                    .find(Filters.eq(id(1)))
                    .first()
                    .getLong("version");
        } catch (MongoQueryException rollingBack) {
            return -1;
        }
    }
}

package org.campuspartners.chassis.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.campuspartners.chassis.store.Durable;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.BackingServices.Mongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps of a rebuild (rule I4) are compare-and-set, on every MongoDB at hand. */
@ParameterizedClass
@MethodSource("everyMongo")
class GenerationsTest {

    private final MongoDatabase database;
    private final Generations generations;

    GenerationsTest(Mongo mongo) {
        database = Durable.database(mongo.freshDatabase());
        generations = TestGenerations.of(database);
    }

    static List<Mongo> everyMongo() {
        return BackingServices.everyMongo();
    }

    private Build begun() {
        assertThat(generations.begin()).isTrue();
        return build();
    }

    private Build build() {
        return generations.look().build().orElseThrow();
    }

    @Test
    void the_first_generation_has_the_plain_names_and_is_live_where_nothing_was_ever_rebuilt() {
        assertThat(generations.live()).isEqualTo(Generation.FIRST);
        assertThat(Generation.FIRST.of("seen_counts")).isEqualTo("seen_counts");
        assertThat(generations.look().since()).isEmpty();
    }

    @Test
    void a_later_generation_has_collections_that_the_store_takes() {
        String name = new Generation(2).of("facts_stages");
        database.getCollection(name).insertOne(new Document("_id", 1));
        assertThat(database.getCollection(name).countDocuments()).isOne();
        assertThat(database.listCollectionNames()).contains("facts_stages@2");
    }

    @Test
    void i4_one_build_at_a_time_begins_however_many_ask() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        AtomicInteger begun = new AtomicInteger();
        List<Thread> operators = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Generations instance = TestGenerations.of(database);
            operators.add(Thread.ofPlatform().start(() -> {
                try {
                    together.await(30, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                if (instance.begin()) {
                    begun.incrementAndGet();
                }
            }));
        }
        for (Thread operator : operators) {
            operator.join();
        }
        assertThat(begun).hasValue(1);
        assertThat(build().generation()).isEqualTo(new Generation(2));
    }

    @Test
    void i4_a_step_that_was_seen_in_an_earlier_attempt_is_taken_no_more() {
        Build first = begun();
        assertThat(generations.flip(first)).isFalse();
        assertThat(generations.beginSwitch(first)).isTrue();
        Build asleep = build();
        assertThat(generations.giveUpSwitch(asleep)).isTrue();
        assertThat(generations.beginSwitch(build())).isTrue();

        assertThat(generations.flip(asleep)).isFalse();
        assertThat(generations.giveUpSwitch(asleep)).isFalse();
        assertThat(generations.flip(build())).isTrue();

        assertThat(generations.look().live()).isEqualTo(new Generation(2));
        assertThat(generations.look().build()).isEmpty();
        assertThat(generations.look().since()).isPresent();
    }

    @Test
    void i4_an_abandoned_build_is_switched_to_by_nobody_and_its_number_never_given_again() {
        generations.beginSwitch(begun());
        Build asleep = build();
        assertThat(generations.abandon(asleep)).isTrue();
        assertThat(generations.abandon(asleep)).isFalse();

        assertThat(begun().generation()).isEqualTo(new Generation(3));
        assertThat(generations.flip(asleep)).isFalse();
        assertThat(generations.live()).isEqualTo(Generation.FIRST);
    }

    @Test
    void i4_an_instance_shows_the_former_generation_for_a_second_at_the_most() {
        AtomicLong nanos = new AtomicLong();
        Generations other = TestGenerations.of(database, nanos::get);
        assertThat(other.live()).isEqualTo(Generation.FIRST);
        generations.beginSwitch(begun());
        generations.flip(build());

        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(900));
        assertThat(other.live()).isEqualTo(Generation.FIRST);
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        assertThat(other.live()).isEqualTo(new Generation(2));
    }
}

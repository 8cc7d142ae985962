package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.generation.Generation;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.AfterEach;

/** A log, and an instance of a service that takes it and can be rebuilt; others on the same database where a test starts them. */
abstract class RebuildTest {

    static final Generation SECOND = new Generation(2);

    final MongoDatabase database = BackingServices.freshDatabase();
    final Log log = Log.ofItsOwn();
    final Counts counts = new Counts(log.topic);
    private final List<Instance> running = new ArrayList<>();
    final Instance instance = started();

    Instance started() {
        return closedWithThis(new Instance(database, counts));
    }

    Instance started(RebuildProperties properties) {
        return closedWithThis(new Instance(database, counts, properties));
    }

    private Instance closedWithThis(Instance started) {
        running.add(started);
        return started;
    }

    void written(String subject, long first, long last) {
        for (long sequence = first; sequence <= last; sequence++) {
            log.write(Math.floorMod(subject.hashCode(), 3), Sent.event(subject, sequence));
        }
    }

    /** An event that can't be applied while there is no antidote. */
    static Sent poison(String subject, long sequence) {
        return Sent.event(subject, sequence, "{\"word\":\"poison\",\"n\":" + sequence + "}");
    }

    Map<String, Object> kept(Generation generation) {
        return Kept.of(database, generation);
    }

    List<Long> sequencesFollowed(String subject) {
        return counts.followed.stream()
                .filter(one -> one.subject().equals(subject))
                .map(Stored::sequence)
                .toList();
    }

    /** Begins a rebuild and has the instance take part until all there is in the log is read. */
    void built() {
        assertThat(instance.generations.begin()).isTrue();
        instance.builds.join(instance.generations.look().build());
        instance.untilBuilt();
    }

    Uptake uptakeOfBuild() {
        return instance.building().uptakes().getFirst();
    }

    /** Begins the switch, and has live consumption stop as it does then. */
    void switching(Instance... instances) {
        assertThat(instance.generations.beginSwitch(
                        instance.generations.look().build().orElseThrow()))
                .isTrue();
        for (Instance one : instances) {
            one.live.stop();
        }
    }

    @AfterEach
    void close() {
        running.forEach(Instance::close);
        log.close();
    }
}

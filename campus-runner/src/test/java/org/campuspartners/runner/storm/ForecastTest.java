package org.campuspartners.runner.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.storm.Fault.Kind;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final int MOMENTS = 90;

    @Test
    void the_same_seed_is_the_same_storm_and_another_seed_another() {
        assertThat(Forecast.of(7, MOMENTS)).isEqualTo(Forecast.of(7, MOMENTS)).isNotEqualTo(Forecast.of(8, MOMENTS));
    }

    @Test
    void there_is_something_to_recover_from_when_the_term_is_over() {
        assertThat(storms()).allSatisfy(storm -> assertThat(storm.faults())
                .hasSizeBetween(5, 9)
                .allMatch(fault -> fault.moment() < MOMENTS)
                .last()
                .matches(fault -> fault.moment() == MOMENTS - 1));
    }

    @Test
    void whoever_can_be_lost_is_killed_and_paused_sooner_or_later_and_sign_in_never() {
        for (Kind kind : Kind.values()) {
            assertThat(faults().stream()
                            .filter(fault -> fault.kind() == kind)
                            .flatMap(fault -> fault.victims().stream())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(List.of(Part.values()).stream()
                            .filter(part -> part != Part.SIGN_IN)
                            .toList());
        }
        assertThat(faults()).anyMatch(fault -> fault.victims().size() == 2);
    }

    @Test
    void a_broker_is_away_for_longer_than_a_record_is_tried_now_and_then() {
        assertThat(faults()).anyMatch(fault -> fault.lasts().compareTo(Duration.ofSeconds(20)) > 0);
    }

    private static List<Forecast> storms() {
        return LongStream.range(0, 300)
                .mapToObj(seed -> Forecast.of(seed, MOMENTS))
                .toList();
    }

    private static List<Fault> faults() {
        return storms().stream().flatMap(storm -> storm.faults().stream()).toList();
    }
}

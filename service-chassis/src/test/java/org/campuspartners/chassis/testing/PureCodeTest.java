package org.campuspartners.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PureCodeTest {

    private static final PureCode CODE = PureCode.in("org.campuspartners.chassis.testing");

    record AsksForToday(LocalDate day) {
        boolean isOver() {
            return day.isBefore(LocalDate.now());
        }
    }

    record TakesAClock(String zone) {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    record HandsAClockOn(String zone) {
        Supplier<LocalDate> today() {
            return LocalDate::now;
        }
    }

    record MakesAnId(String name) {
        UUID id() {
            return UUID.randomUUID();
        }
    }

    record Draws(Random random) {
        int next() {
            return random.nextInt();
        }
    }

    record DrawsAnywhere(int bound) {
        int next() {
            return ThreadLocalRandom.current().nextInt(bound);
        }
    }

    record BringsDice(long seed) {
        RandomGenerator dice() {
            return new Random(seed);
        }
    }

    record DrawsAFraction(double most) {
        double next() {
            return most * Math.random();
        }
    }

    record AsksTheSystem(String name) {
        String value() {
            return System.getenv(name);
        }
    }

    record Copies(byte[] from, byte[] to) {
        void copy() {
            System.arraycopy(from, 0, to, 0, from.length);
        }
    }

    record Computes(LocalDate day, int weeks) {
        LocalDate end() {
            return day.plusWeeks(Math.max(1, weeks));
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AsksForToday.class,
                TakesAClock.class,
                HandsAClockOn.class,
                MakesAnId.class,
                Draws.class,
                DrawsAnywhere.class,
                BringsDice.class,
                DrawsAFraction.class,
                AsksTheSystem.class,
                Copies.class
            })
    void what_asks_a_clock_or_chance_is_found(Class<?> sample) {
        assertThat(breaks(CODE.asksNoClockAndNoChance(), sample)).isTrue();
    }

    @Test
    void what_only_computes_passes_and_so_does_what_is_said_to_be_harmless() {
        assertThat(breaks(CODE.asksNoClockAndNoChance(), Computes.class)).isFalse();
        assertThat(breaks(CODE.asksNoClockAndNoChance("arraycopy"), Copies.class))
                .isFalse();
        assertThat(breaks(CODE.asksNoClockAndNoChance("arraycopy"), AsksTheSystem.class))
                .isTrue();
    }

    @Test
    void what_it_may_know_is_all_that_it_may_know() {
        assertThat(breaks(CODE.knowsNothingBut("java..", "org.campuspartners.chassis.testing"), Computes.class))
                .isFalse();
        assertThat(breaks(CODE.knowsNothingBut("java.lang..", "org.campuspartners.chassis.testing"), Computes.class))
                .isTrue();
    }

    private static boolean breaks(ArchRule rule, Class<?> sample) {
        return rule.evaluate(new ClassFileImporter().importClasses(sample)).hasViolation();
    }
}

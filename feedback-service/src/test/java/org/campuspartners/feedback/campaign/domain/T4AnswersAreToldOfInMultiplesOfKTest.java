package org.campuspartners.feedback.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.campuspartners.chassis.decider.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class T4AnswersAreToldOfInMultiplesOfKTest {

    private static final int K = 5;

    /** How many answers a night tells of, when so many lie there and so many were told of before. */
    private interface Night {
        int tells(int lying, int before);
    }

    private static final Map<String, Night> MUTANTS = Map.of(
            "per answer", (lying, before) -> Math.max(0, lying - before),
            "from k on, however many", (lying, before) -> lying - before < K ? 0 : lying - before,
            "a remainder with the next k", (lying, before) -> lying < K ? 0 : Math.max(0, lying - before),
            "rounded up", (lying, before) -> Math.max(0, Math.ceilDiv(lying - before, K) * K),
            "taken back", (lying, before) -> lying / K * K - before,
            "what lies there, told again", (lying, before) -> lying / K * K);

    @Property
    void whatever_comes_and_goes_a_night_tells_of_whole_multiples_of_k_that_wait(
            @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> nights) {
        Campaign[] campaign = {Given.open().campaign()};
        CampaignDecider decider = new CampaignDecider();
        assertThat(fault(nights, (lying, before) -> {
                    assertThat(campaign[0].announced()).isEqualTo(before);
                    Decision<CampaignEvent> decision =
                            decider.decide(campaign[0], new CampaignCommand.Announce(lying, Given.DAY));
                    return ((Decision.Accepted<CampaignEvent>) decision)
                            .events().stream()
                                    .mapToInt(event -> {
                                        campaign[0] = decider.evolve(campaign[0], event);
                                        return ((CampaignEvent.AnswersAnnounced) event).answers();
                                    })
                                    .sum();
                }))
                .isEmpty();
    }

    static Stream<String> mutants() {
        return MUTANTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void it_catches(String mutant) {
        Random random = new Random(4);
        assertThat(Stream.generate(() -> random.ints(10, 0, 40).boxed().toList())
                        .limit(300))
                .anyMatch(nights -> fault(nights, MUTANTS.get(mutant)).isPresent());
    }

    /** @param nights how many forms lie there, night by night */
    private static Optional<String> fault(List<Integer> nights, Night night) {
        int before = 0;
        for (int lying : nights) {
            int told = night.tells(lying, before);
            int waiting = Math.max(0, lying - before);
            if (told < 0 || told % K != 0 || told > waiting || waiting - told >= K) {
                return Optional.of("%d lie there, %d were told of, and now %d are".formatted(lying, before, told));
            }
            before += told;
        }
        return Optional.empty();
    }
}

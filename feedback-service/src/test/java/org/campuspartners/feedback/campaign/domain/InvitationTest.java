package org.campuspartners.feedback.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.feedback.campaign.domain.NotOffered.FEWER_THAN_10_INVITED;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvitationTest {

    @Test
    void a_pool_asks_10_from_3_groups_none_over_half() {
        Invitation pool = Invitation.ofPool(List.of(people(0, 5), people(5, 8), people(8, 10)));
        assertThat(pool.reason()).isEmpty();
        assertThat(pool.roster()).hasSize(10);
    }

    @Test
    void somebody_in_two_partnerships_counts_once() {
        assertThat(Invitation.ofPool(List.of(people(0, 4), people(3, 7), people(6, 10)))
                        .roster())
                .hasSize(10);
        assertThat(Invitation.ofPool(List.of(people(0, 4), people(2, 6), people(5, 9)))
                        .reason())
                .contains(FEWER_THAN_10_INVITED);
    }

    private static List<String> people(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "p" + i).toList();
    }
}

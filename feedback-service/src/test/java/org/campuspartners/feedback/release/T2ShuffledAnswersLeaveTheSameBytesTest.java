package org.campuspartners.feedback.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.campuspartners.feedback.instrument.domain.Item;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.campuspartners.feedback.testing.Witnessing;
import org.junit.jupiter.api.Test;

/** Each item's answers are dealt anew between the people: after closing nobody holds a byte that tells. */
class T2ShuffledAnswersLeaveTheSameBytesTest extends Witnessing {

    private static final int PEOPLE = 12;

    private final Random random = new Random(5);

    @Test
    void every_byte_that_anybody_holds_after_closing_is_the_same() {
        Map<String, List<Integer>> answers = new HashMap<>();
        unitFeedback()
                .items()
                .forEach(item -> answers.put(item.id(), answers(item.id().equals("unit-aims") ? 1 : 0)));
        List<Group> groups = open(3, PEOPLE);
        give(groups.get(0), answers);
        answers.values().forEach(each -> Collections.shuffle(each, random));
        give(groups.get(1), answers);
        answers.get("unit-aims").replaceAll(answer -> answer > 3 ? 3 : 4);
        give(groups.get(2), answers);
        pastTheEnd(groups.getFirst());

        assertThat(held(groups.get(0)))
                .contains("results.released.v1", "\"items\"", "forms={}")
                .isEqualTo(held(groups.get(1)));
        assertThat(held(groups.get(2)))
                .as("other counts are seen to be other counts")
                .isNotEqualTo(held(groups.get(0)));
    }

    /** @param least 1 where nobody leaves it blank */
    private List<Integer> answers(int least) {
        return new ArrayList<>(
                Stream.generate(() -> random.nextInt(least, 6)).limit(PEOPLE).toList());
    }

    private void give(Group group, Map<String, List<Integer>> answers) {
        for (int i = 0; i < PEOPLE; i++) {
            Map<String, Integer> form = new HashMap<>();
            for (Item item : unitFeedback().items()) {
                int answer = answers.get(item.id()).get(i);
                if (answer > 0) {
                    form.put(item.id(), answer);
                }
            }
            give(group, i + 1, form);
        }
    }
}

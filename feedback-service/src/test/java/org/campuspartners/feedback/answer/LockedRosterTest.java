package org.campuspartners.feedback.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.campuspartners.chassis.security.Caller;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.campaign.domain.Terms;
import org.campuspartners.feedback.directory.Directory;
import org.campuspartners.feedback.testing.Campaigning;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked is fixed when a campaign is locked, whatever class lists say later (rules 4 and 5). */
class LockedRosterTest extends Campaigning {

    private static final int THIRD = 3;

    @Autowired
    private Directory directory;

    @Test
    void who_is_taken_off_the_class_list_is_asked_still_and_counts_among_those_invited() {
        Group group = open(6);
        Terms locked = campaign(group).lockedTerms();

        neighbours.sayClassWithout(group, 2, group.student(THIRD));
        untilTrue(() -> classOf(group).stream().noneMatch(third(group)::equals));

        give(group, THIRD, agreeing());
        assertThat(campaign(group).lockedTerms()).isEqualTo(locked);
        assertThat(invited(group, 1)).hasSize(6).contains(third(group));
    }

    @Test
    void who_is_put_on_the_class_list_later_is_not_asked() {
        Group group = neighbours.group(6);
        neighbours.sayPeople(group);
        neighbours.sayClassWithout(group, 1, group.student(THIRD));
        neighbours.sayMembers(group, 1);
        neighbours.sayCoTaught(group, 1, 1);
        untilTrue(() -> campaigns.find(id(group)).isPresent() && campaign(group).stage() == Stage.OPEN);

        neighbours.sayClass(group, 2);
        untilTrue(() -> classOf(group).contains(third(group)));

        assertThat(send(giving(group, group.student(THIRD), agreeing())).statusCode())
                .isIn(403, 404);
        assertThat(invited(group, 1)).hasSize(5).doesNotContain(third(group));
    }

    @Test
    void who_leaves_the_campus_counts_among_those_invited_and_answers_when_they_are_back() {
        Group group = open(6);
        Terms locked = campaign(group).lockedTerms();

        neighbours.forget(group.student(THIRD), 2);
        untilTrue(() ->
                directory.personOf(new Caller(group.student(THIRD), Set.of())).isEmpty());
        assertThat(send(giving(group, group.student(THIRD), agreeing())).statusCode())
                .isEqualTo(404);
        assertThat(campaign(group).lockedTerms()).isEqualTo(locked);
        assertThat(invited(group, 1)).hasSize(6).contains(third(group));

        neighbours.sayPerson(group.student(THIRD), 3);
        untilTrue(() ->
                directory.personOf(new Caller(group.student(THIRD), Set.of())).isPresent());
        give(group, THIRD, agreeing());
    }

    private static String third(Group group) {
        return Group.person(group.student(THIRD));
    }

    private List<String> classOf(Group group) {
        return directory.members("class/" + group.id("class"), 1).stream()
                .flatMap(List::stream)
                .map(Directory.Listed::person)
                .toList();
    }

    /** As one of them sees it. */
    private List<String> invited(Group group, int student) {
        return answer(as(group.student(student), "/api/campaigns/" + id(group)), 200)
                .path("asked")
                .valueStream()
                .map(person -> person.asString())
                .toList();
    }
}

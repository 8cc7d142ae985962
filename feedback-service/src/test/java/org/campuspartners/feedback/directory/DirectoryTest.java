package org.campuspartners.feedback.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.campuspartners.chassis.security.Caller;
import org.campuspartners.feedback.testing.FeedbackServiceTest;
import org.campuspartners.feedback.testing.Neighbours;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DirectoryTest extends FeedbackServiceTest {

    @Autowired
    private Directory directory;

    @Autowired
    private MongoDatabase database;

    @Test
    void a_caller_is_known_by_a_keyed_hash_of_the_name_however_it_is_spelt_until_they_are_erased() {
        Group group = neighbours.group(1);
        neighbours.sayPeople(group);
        String name = group.student(1);
        untilTrue(() -> known(name).equals(Optional.of(Group.person(name))));
        assertThat(known(name.toUpperCase())).isEqualTo(known(name));
        assertThat(known("nobody-at-all")).isEmpty();
        neighbours.forget(name, 2);
        untilTrue(() -> known(name).isEmpty());
        assertThat(known(group.student(0))).isPresent();
    }

    @Test
    void nothing_is_kept_of_the_name_of_who_was_erased() {
        Group group = neighbours.group(1);
        neighbours.sayPeople(group);
        String name = group.student(1);
        untilTrue(() -> known(name).isPresent());
        assertThat(kept(Neighbours.hidden(name))).isTrue();

        neighbours.forget(name, 2);

        untilTrue(() -> known(name).isEmpty());
        assertThat(kept(Neighbours.hidden(name))).isFalse();
    }

    @Test
    void where_two_go_by_a_name_it_is_nobodys_until_one_of_them_has_another() {
        Group group = neighbours.group(1);
        neighbours.sayPeople(group);
        String name = group.student(1);
        untilTrue(() -> known(name).isPresent());

        neighbours.sayPerson(group.id("namesake"), name, 1);
        untilTrue(() -> known(name).isEmpty());
        neighbours.sayPerson(group.id("namesake"), name + "-2", 2);
        untilTrue(() -> known(name).equals(Optional.of(Group.person(name))));
    }

    @Test
    void a_list_counts_from_the_sequence_that_is_needed_on_whatever_was_left_out_before() {
        Group group = neighbours.group(1);
        neighbours.sayClass(group, 7);
        String subject = "class/" + group.id("class");
        untilTrue(() -> directory.members(subject, 7).isPresent());
        assertThat(directory.members(subject, 8)).isEmpty();
        assertThat(directory.members(subject, 3).orElseThrow().stream().map(Directory.Listed::role))
                .containsExactlyElementsOf(List.of("student", "student", "teacher"));
    }

    private boolean kept(String text) {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .flatMap(name -> database.getCollection(name).find().into(new ArrayList<>()).stream())
                .anyMatch(document -> document.toJson().contains(text));
    }

    private Optional<String> known(String signIn) {
        return directory.personOf(new Caller(signIn, Set.of()));
    }
}

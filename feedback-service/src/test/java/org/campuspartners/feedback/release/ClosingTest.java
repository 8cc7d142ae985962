package org.campuspartners.feedback.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.feedback.answer.Forms;
import org.campuspartners.feedback.answer.domain.CampaignKeys;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.keys.CampaignKeyStore;
import org.campuspartners.feedback.release.domain.ItemCount;
import org.campuspartners.feedback.release.domain.Release;
import org.campuspartners.feedback.testing.Campaigning;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.campuspartners.feedback.testing.Overheard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ClosingTest extends Campaigning {

    @Autowired
    private Forms forms;

    @Autowired
    private CampaignKeyStore keys;

    @Autowired
    private MongoDatabase database;

    @Test
    void what_was_answered_becomes_counts_on_the_day_after_the_last() {
        Group group = open(14);
        for (int i = 1; i <= 12; i++) {
            int value = i <= 7 ? 5 : 3;
            give(group, i, form(item -> item.id().equals("unit-aims") ? value : item.reversed() ? 5 : 1));
        }
        moveTo(endOf(group).minusSeconds(1));
        assertThat(campaign(group).stage()).isEqualTo(Stage.OPEN);
        moveTo(endOf(group));
        Campaign closed = campaign(group);
        assertThat(closed.stage()).isEqualTo(Stage.RELEASED);
        Release release = closed.released().orElseThrow();
        assertThat(release.n()).isEqualTo(12);
        assertThat(release.invited()).isEqualTo(14);
        assertThat(release.items()).contains(new ItemCount("unit-aims", 7, 7), new ItemCount("unit-lost", 0, 2));
    }

    /** T7, as far as the topic goes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 9, 10})
    void the_topic_has_numbers_only_from_ten_answers_on_and_never_a_person(int n) {
        Group group = open(11);
        for (int i = 1; i <= n; i++) {
            give(group, i, agreeing());
        }
        pastTheEnd(group);
        String last = n < 5 ? "results.suppressed.v1" : "results.released.v1";
        untilTrue(() -> Overheard.of(id(group), last).findAny().isPresent());
        for (Overheard.Said said : Overheard.of(id(group))) {
            assertThat(said.hasHeader("traceparent")).isFalse();
            assertThat(said.everything()).doesNotContain(people(group));
            assertThat(said.raw().timestamp() % 86_400_000).isZero();
            boolean numbers = n >= 10 && said.type().equals("results.released.v1");
            assertThat(Stream.of("n", "invited", "items").anyMatch(said.data()::has))
                    .as(said.type())
                    .isEqualTo(numbers);
            if (said.data().has("answers")) {
                assertThat(said.data().path("answers").asInt())
                        .isLessThanOrEqualTo(n)
                        .matches(a -> a % 5 == 0);
            }
        }
    }

    @Test
    void fewer_than_k_answers_are_destroyed_and_only_that_is_said() {
        Group group = released(8, 4);
        assertThat(campaign(group).stage()).isEqualTo(Stage.SUPPRESSED);
        assertThat(campaign(group).released()).isEmpty();
        assertThat(answer(as(group.student(1), "/api/campaigns/" + id(group)), 200)
                        .path("note")
                        .asString())
                .isEqualTo("fewer than 5 answered");
        assertDestroyed(group, forms.count(id(group), campaign(group).lockedTerms()));
    }

    @Test
    void what_is_cancelled_is_destroyed_unread() {
        Group group = open(8);
        for (int i = 1; i <= 6; i++) {
            give(group, i, agreeing());
        }
        cancel(group, "A mistake");
        untilTrue(() -> campaign(group).formsDestroyed());
        assertThat(campaign(group).released()).isEmpty();
        assertDestroyed(group, forms.count(id(group), campaign(group).lockedTerms()));
    }

    @Test
    void one_that_can_not_be_closed_keeps_no_other_from_it_and_a_coordinator_ends_it() {
        Group stuck = open(6);
        Group other = open(6);
        LocalDate after = campaign(stuck).lockedTerms().closesOn().plusDays(1);
        keys.destroy(id(stuck));
        campaigns.execute(id(stuck), new CampaignCommand.Close(after, after));

        DomainClock ahead =
                new DomainClock(Clock.systemUTC(), clock.zone(), clock.offset().plusDays(9));
        ClosingDates dates = new ClosingDates(campaigns, new Closing(campaigns, forms, instruments, ahead), ahead);
        Instant due = dates.nextDue(ahead.instant()).orElseThrow();
        assertThatThrownBy(() -> dates.run(due)).hasMessageContaining(id(stuck));
        assertThat(campaign(other).stage()).isEqualTo(Stage.SUPPRESSED);

        cancel(stuck, "Its key was lost");
        untilTrue(() -> campaign(stuck).formsDestroyed());
    }

    /** T9, as far as one store goes: whoever copied the key and has all that is left finds nobody's form. */
    @Test
    void nothing_that_is_left_has_a_form_or_its_place() {
        Group group = open(8);
        for (int i = 1; i <= 7; i++) {
            give(group, i, agreeing());
        }
        CampaignKeys copied = new CampaignKeys(id(group), keys.find(id(group)).orElseThrow());
        List<String> places = Stream.iterate(1, i -> i + 1)
                .limit(8)
                .map(i -> copied.slot(Group.person(group.student(i)), 1).name())
                .toList();
        assertThat(stored().anyMatch(document -> document.contains(places.getFirst())))
                .isTrue();
        pastTheEnd(group);
        assertThat(keys.find(id(group))).isEmpty();
        keys.create(id(group));
        assertThat(keys.find(id(group))).isEmpty();
        assertThat(stored()).noneMatch(document -> places.stream().anyMatch(document::contains));
    }

    /** T11, in one process: whichever step was the last before a crash, the rest follows, and the result is the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_crash_after_any_step_changes_nothing_in_the_result(int steps) {
        Group group = open(9);
        for (int i = 1; i <= 6; i++) {
            int value = i % 2 == 0 ? 5 : 2;
            give(group, i, form(item -> value));
        }
        LocalDate after = campaign(group).lockedTerms().closesOn().plusDays(1);
        List<Runnable> closing = List.of(
                () -> campaigns.execute(id(group), new CampaignCommand.Close(after, after)),
                () -> forms.close(id(group), campaign(group).lockedTerms()),
                () -> campaigns.execute(
                        id(group),
                        new CampaignCommand.Conclude(
                                forms.tally(id(group), campaign(group).lockedTerms(), unitFeedback()), after)),
                () -> keys.destroy(id(group)),
                () -> forms.destroy(id(group), campaign(group).lockedTerms()));
        closing.subList(0, steps).forEach(this::unlessDoneByTheTimer);
        untilTrue(() -> campaign(group).formsDestroyed());

        Campaign closed = campaign(group);
        assertThat(closed.stage()).isEqualTo(Stage.RELEASED);
        assertThat(closed.released().orElseThrow().items())
                .contains(new ItemCount("unit-aims", 3, 3), new ItemCount("unit-lost", 3, 3));
        assertDestroyed(group, forms.count(id(group), closed.lockedTerms()));
        untilTrue(() ->
                Overheard.of(id(group)).stream().anyMatch(said -> said.type().equals("results.released.v1")));
        assertThat(Overheard.of(id(group), "results.released.v1")).hasSize(1);
    }

    /** The service's own timer may be faster than the test; its key is gone then. */
    private void unlessDoneByTheTimer(Runnable step) {
        try {
            step.run();
        } catch (IllegalStateException gone) {
            assertThat(gone).hasMessageContaining("gone");
        }
    }

    private void assertDestroyed(Group group, int left) {
        assertThat(left).isZero();
        assertThat(keys.find(id(group))).isEmpty();
        assertThat(campaign(group).formsDestroyed()).isTrue();
    }

    private Instant endOf(Group group) {
        return campaign(group)
                .lockedTerms()
                .closesOn()
                .plusDays(1)
                .atStartOfDay(clock.zone())
                .toInstant();
    }

    private static String[] people(Group group) {
        return Stream.iterate(0, i -> i + 1)
                .limit(group.students() + 1L)
                .map(group::student)
                .flatMap(name -> Stream.of(name, Group.person(name)))
                .toArray(String[]::new);
    }

    private Stream<String> stored() {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .flatMap(name ->
                        database.getCollection(name).find().map(Document::toJson).into(new ArrayList<>()).stream());
    }
}

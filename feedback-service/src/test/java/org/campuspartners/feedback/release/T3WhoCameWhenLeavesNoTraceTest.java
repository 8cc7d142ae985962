package org.campuspartners.feedback.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.campuspartners.feedback.testing.Overheard;
import org.campuspartners.feedback.testing.Witnessing;
import org.junit.jupiter.api.Test;

/** People come in another order, change their answers, take them back and come again: topic, release and dump are the same. */
class T3WhoCameWhenLeavesNoTraceTest extends Witnessing {

    private static final int PEOPLE = 12;

    private final Random random = new Random(3);

    @Test
    void another_order_with_changes_leaves_the_same_topic_release_and_dump() {
        List<Group> groups = open(2, PEOPLE);
        Group orderly = groups.get(0);
        Group restless = groups.get(1);
        inOrder().forEach(i -> give(orderly, i, formOf(i)));
        comeAndGo(restless);
        groups.forEach(group ->
                assertThat(slots(group)).as("while it is open").isSorted().hasSize(PEOPLE));

        theNextNight();
        groups.forEach(this::untilTold);
        assertThat(topic(restless)).isEqualTo(topic(orderly));
        pastTheEnd(orderly);
        assertThat(campaign(orderly).released())
                .isPresent()
                .isEqualTo(campaign(restless).released());
        assertThat(held(restless)).isEqualTo(held(orderly));
    }

    /** The mutant that came first: a form's slot is made when the form comes. */
    @Test
    void the_order_of_a_dump_catches_slots_that_come_with_their_forms() {
        Group group = open(PEOPLE);
        MongoCollection<Document> forms = database.getCollection("forms");
        List<String> arriving = new ArrayList<>(slots(group));
        Collections.shuffle(arriving, random);
        forms.insertOne(new Document("_id", "arriving").append("forms", new Document()));
        arriving.forEach(slot -> forms.updateOne(Filters.eq("arriving"), Updates.set("forms." + slot, "box")));
        assertThat(slotsOf("arriving"))
                .isEqualTo(arriving)
                .isNotEqualTo(arriving.stream().sorted().toList());
        forms.deleteOne(Filters.eq("arriving"));
    }

    @Test
    void the_topic_catches_changes_that_are_counted() {
        List<Group> groups = open(2, PEOPLE);
        inOrder().forEach(i -> give(groups.get(0), i, formOf(i)));
        theNextNight();
        int submissions = comeAndGo(groups.get(1));
        campaigns.execute(id(groups.get(1)), new CampaignCommand.Announce(submissions, clock.dayInUtc()));
        groups.forEach(this::untilTold);
        assertThat(topic(groups.get(1))).isNotEqualTo(topic(groups.get(0)));
    }

    /** @return how many forms were sent for it */
    private int comeAndGo(Group group) {
        int sent = 0;
        List<Integer> people = new ArrayList<>(inOrder());
        Collections.shuffle(people, random);
        for (int i : people) {
            give(group, i, form(item -> 1));
            sent++;
        }
        Collections.shuffle(people, random);
        for (int i : people) {
            if (i % 3 == 0) {
                withdraw(group, i);
            }
            give(group, i, formOf(i));
            sent++;
        }
        return sent;
    }

    private void untilTold(Group group) {
        untilTrue(
                () -> Overheard.of(id(group), "feedback.submitted.v1").findAny().isPresent());
    }

    private List<String> slots(Group group) {
        return slotsOf(id(group) + "/0");
    }

    /** As they stand in the document. */
    private List<String> slotsOf(String bucket) {
        Document found =
                database.getCollection("forms").find(Filters.eq(bucket)).first();
        return List.copyOf(found.get("forms", Document.class).keySet());
    }

    private Map<String, Integer> formOf(int i) {
        return form(item -> 1 + (i + item.id().length()) % 5);
    }

    private static List<Integer> inOrder() {
        return IntStream.rangeClosed(1, PEOPLE).boxed().toList();
    }
}

package org.campuspartners.feedback.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.campuspartners.feedback.answer.Forms;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.campaign.domain.Terms;
import org.campuspartners.feedback.release.domain.Release;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.campuspartners.feedback.testing.Overheard;
import org.campuspartners.feedback.testing.Witnessing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever closes a campaign is killed before and after each write that closing consists of, and in the midst of the key's
 * destruction: what is released, said and left is byte for byte what it is without.
 */
class T11ACrashAnywhereChangesNothingTest extends Witnessing {

    private static final int PEOPLE = 11;

    /** All that closing writes, in order; the journal and the clearing are the relay's, which publishes on the way. */
    private static final List<String> CLOSING = List.of(
            "campaigns.findOneAndUpdate",
            "forms.updateOne",
            "campaigns.findOneAndUpdate",
            "keys.destroy",
            "forms.updateMany",
            "campaigns.findOneAndUpdate");

    private static final List<String> RELAY = List.of("journal.insertMany", "campaigns.bulkWrite");

    @Autowired
    private Forms forms;

    @Test
    void the_same_bytes_and_one_release_wherever_closing_is_killed() {
        Map<String, Consumer<String>> crashesOf = everyCrash();
        List<Group> groups = open(crashesOf.size() + 1, PEOPLE);
        groups.forEach(group -> IntStream.rangeClosed(1, 10)
                .forEach(i -> give(group, i, form(item -> item.id().equals("unit-aims") || i > 6 ? 5 : 2))));
        theNextNight();
        groups.forEach(group -> untilTrue(
                () -> Overheard.of(id(group), "feedback.submitted.v1").findAny().isPresent()));
        Group undisturbed = groups.getFirst();
        List<Group> killed = groups.subList(1, groups.size());
        crashes.watch(id(undisturbed));
        List<String> names = List.copyOf(crashesOf.keySet());
        IntStream.range(0, killed.size())
                .forEach(i -> crashesOf.get(names.get(i)).accept(id(killed.get(i))));
        pastTheEnd(undisturbed);

        String expected = held(undisturbed);
        assertThat(crashes.writes(id(undisturbed)))
                .as("there is a crash at each step")
                .filteredOn(write -> !RELAY.contains(write))
                .isEqualTo(CLOSING);
        assertThat(expected).contains("results.released.v1");
        for (int i = 0; i < killed.size(); i++) {
            Group group = killed.get(i);
            assertThat(held(group)).as(names.get(i)).isEqualTo(expected);
            assertThat(crashes.happened(id(group))).as(names.get(i)).isTrue();
            assertThat(Overheard.of(id(group)).stream()
                            .filter(said -> said.type().startsWith("results."))
                            .map(said -> said.header("ce_id"))
                            .distinct())
                    .as(names.get(i))
                    .hasSize(1);
        }
    }

    /** The mutant that destroys first: killed then, it has nothing left to count. */
    @Test
    void it_catches_forms_that_are_destroyed_before_the_release_is_written() {
        Group group = open(6);
        IntStream.rangeClosed(1, 6).forEach(i -> give(group, i, agreeing()));
        LocalDate after = campaign(group).lockedTerms().closesOn().plusDays(1);
        forms.close(id(group), terms(group));
        forms.destroy(id(group), terms(group));
        assertThatThrownBy(() -> forms.tally(id(group), terms(group), unitFeedback()))
                .hasMessageContaining("gone");
        campaigns.execute(id(group), new CampaignCommand.Close(after, after));
        assertThat(campaign(group).stage()).isEqualTo(Stage.CLOSED);
        cancel(group, "Nothing is left to count");
        untilTrue(() -> campaign(group).formsDestroyed());
    }

    /** Rule 15, and the mutant that writes without asking whether the bucket is open. */
    @Test
    void a_writer_that_was_paused_changes_no_second_tally_and_it_catches_one_that_does() {
        Group group = open(7);
        IntStream.rangeClosed(1, 6).forEach(i -> give(group, i, agreeing()));
        forms.close(id(group), terms(group));
        Optional<Release> first = forms.tally(id(group), terms(group), unitFeedback());
        answer(giving(group, group.student(7), agreeing()), 503);
        assertThat(forms.tally(id(group), terms(group), unitFeedback()))
                .isPresent()
                .isEqualTo(first);

        String taken = slots(group).getFirst();
        database.getCollection("forms").updateOne(Filters.eq(id(group) + "/0"), Updates.set("forms." + taken, null));
        assertThat(forms.tally(id(group), terms(group), unitFeedback())).isNotEqualTo(first);
        pastTheEnd(group);
        held(group);
    }

    private Map<String, Consumer<String>> everyCrash() {
        Map<String, Consumer<String>> all = new LinkedHashMap<>();
        List<String> writes = new ArrayList<>(CLOSING);
        writes.addAll(RELAY);
        for (int i = 0; i < writes.size(); i++) {
            String write = writes.get(i);
            int nth = 1 + Collections.frequency(writes.subList(0, i), write);
            all.put("before " + write + " " + nth, id -> crashes.before(id, write, nth));
            all.put("after " + write + " " + nth, id -> crashes.after(id, write, nth));
        }
        all.put(
                "the key marked as destroyed, and still there",
                id -> crashes.during(id, "keys.destroy", 1, () -> write(id + ".destroyed", new byte[0])));
        all.put(
                "the key overwritten, and still there",
                id -> crashes.during(id, "keys.destroy", 1, () -> {
                    write(id + ".destroyed", new byte[0]);
                    write(id + ".key", new byte[32]);
                }));
        return all;
    }

    private void write(String file, byte[] content) {
        try {
            Files.write(Path.of(keyDirectory.toString(), file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> slots(Group group) {
        return database
                .getCollection("forms")
                .find(Filters.eq(id(group) + "/0"))
                .first()
                .get("forms", Document.class)
                .entrySet()
                .stream()
                .filter(slot -> slot.getValue() instanceof Binary)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Terms terms(Group group) {
        return campaign(group).lockedTerms();
    }
}

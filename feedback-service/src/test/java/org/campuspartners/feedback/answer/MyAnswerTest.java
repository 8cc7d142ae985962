package org.campuspartners.feedback.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.campuspartners.chassis.testing.TestTokens;
import org.campuspartners.feedback.answer.domain.CampaignKeys;
import org.campuspartners.feedback.answer.domain.Form;
import org.campuspartners.feedback.campaign.domain.Terms;
import org.campuspartners.feedback.keys.CampaignKeyStore;
import org.campuspartners.feedback.testing.Campaigning;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class MyAnswerTest extends Campaigning {

    @Autowired
    private Forms forms;

    @Autowired
    private CampaignKeyStore keys;

    @Autowired
    private MongoDatabase database;

    @Test
    void one_person_has_one_form_however_often_they_give_it_until_they_withdraw_it() {
        Group group = open(6);
        give(group, 1, agreeing());
        give(group, 1, form(item -> 3));
        give(group, 2, agreeing());
        assertThat(forms.count(id(group), terms(group))).isEqualTo(2);
        answer(as(group.student(1), mine(group)).DELETE(), 204);
        answer(as(group.student(1), mine(group)).DELETE(), 204);
        assertThat(forms.count(id(group), terms(group))).isEqualTo(1);
    }

    @Test
    void nobody_reads_a_form_back_not_even_its_author() {
        Group group = open(6);
        assertThat(send(giving(group, group.student(1), agreeing())).body()).isEmpty();
        for (String who : List.of(group.student(1), group.educator())) {
            answer(as(who, mine(group)), 405);
            assertThat(answer(as(who, "/api/campaigns/" + id(group)), 200).toString())
                    .doesNotContain("unit-aims");
        }
        answer(asCoordinator(mine(group)), 405);
        assertThat(answer(as(group.student(1), "/api/me/campaigns"), 200)
                        .path("items")
                        .get(0)
                        .toString())
                .isEqualTo(answer(as(group.student(2), "/api/me/campaigns"), 200)
                        .path("items")
                        .get(0)
                        .toString());
    }

    /** Rule 15. */
    @Test
    void what_is_kept_says_neither_who_nor_when_nor_by_its_size_how_much() {
        Group group = open(6);
        give(group, 1, agreeing());
        give(group, 2, Map.of("unit-aims", 1));
        Document bucket = database.getCollection("forms")
                .find(new Document("_id", id(group) + "/0"))
                .first();
        assertThat(bucket).containsOnlyKeys("_id", "open", "forms");
        Document boxes = bucket.get("forms", Document.class);
        assertThat(boxes.keySet()).hasSize(6).allMatch(name -> name.matches("[0-9a-f]{64}"));
        assertThat(boxes(group)).hasSize(2);
        assertThat(boxes(group).stream().map(box -> ((Binary) box).length()).distinct())
                .hasSize(1);
        assertThat(bucket.toJson()).doesNotContain(people(group));
    }

    @Test
    void no_nonce_is_used_twice_and_every_box_has_one_size_whatever_is_in_it() {
        Group group = open(6);
        List<byte[]> boxes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            give(group, 1, i % 2 == 0 ? agreeing() : Map.of("unit-aims", 1));
            boxes(group).forEach(box -> boxes.add(((Binary) box).getData()));
        }
        assertThat(boxes).hasSize(60);
        assertThat(boxes.stream().map(box -> HexFormat.of().formatHex(box, 0, CampaignKeys.NONCE)))
                .doesNotHaveDuplicates();
        assertThat(boxes.stream().map(box -> box.length).distinct()).hasSize(1);
    }

    /** Rule 19: whatever rises by one with each answer is a clock, by campaign or not. */
    @Test
    void no_metric_moves_with_an_answer() {
        Group group = open(6);
        Set<String> clocks = rising(group, 37);
        clocks.retainAll(rising(group, 53));
        assertThat(clocks).isEmpty();
        assertThat(metrics().keySet())
                .anyMatch(name -> name.startsWith("outbox_pending"))
                .noneMatch(
                        name -> Stream.of("\"forms\"", "my-answer", id(group)).anyMatch(name::contains));
    }

    /** The metrics that rose by as many as there were answers; by one more where they count the look at them too. */
    private Set<String> rising(Group group, int answers) {
        Map<String, Double> before = metrics();
        for (int i = 0; i < answers; i++) {
            give(group, 1 + i % 6, agreeing());
        }
        Map<String, Double> after = metrics();
        return after.keySet().stream()
                .filter(name -> Set.of(0.0, 1.0).contains(after.get(name) - before.getOrDefault(name, 0.0) - answers))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Double> metrics() {
        return send(as(TestTokens.of("olga").roles("operator"), "/actuator/prometheus"))
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)),
                        (one, other) -> other));
    }

    @Test
    void an_idempotency_key_that_is_sent_is_kept_nowhere() {
        Group group = open(6);
        String key = "a-key-that-nobody-else-sends-" + group.name();
        answer(giving(group, group.student(1), agreeing()).header("Idempotency-Key", key), 204);
        answer(giving(group, group.student(1), form(item -> 2)).header("Idempotency-Key", key), 204);
        assertThat(everythingStored()).noneMatch(document -> document.contains(key));
    }

    @Test
    void after_the_closing_date_nothing_is_taken_and_an_earlier_attempt_may_have_been_counted() {
        Group group = open(6);
        Terms before = terms(group);
        give(group, 1, agreeing());
        pastTheEnd(group);
        HttpResponse<String> late = send(giving(group, group.student(2), agreeing()));
        assertThat(refusal(late, 409)).isEqualTo("campaign-closed");
        assertThat(late.body()).contains("it is suppressed; an earlier attempt may have been counted");
        answer(as(group.student(1), mine(group)).DELETE(), 409);
        assertThat(forms.count(id(group), before)).isZero();
    }

    /** It read that the campaign was open, and was paused before it wrote. */
    @Test
    void a_writer_that_was_paused_lands_nothing_once_the_buckets_are_closed() {
        Group group = open(6);
        Terms terms = terms(group);
        String person = Group.person(group.student(1));
        forms.close(id(group), terms);
        assertThat(forms.keep(id(group), terms, person, new Form(agreeing()), unitFeedback()))
                .isFalse();
        assertThat(forms.withdraw(id(group), terms, person)).isFalse();
        forms.prepare(id(group), terms);
        assertThat(forms.count(id(group), terms)).isZero();
    }

    @Test
    void without_the_campaigns_key_an_answer_is_not_taken_right_now_and_nobody_says_that_it_is_closed() {
        Group group = open(6);
        keys.destroy(id(group));
        assertThat(refusal(send(giving(group, group.student(1), agreeing())), 503))
                .isEqualTo("answers-not-taken");
        cancel(group, "Its key was lost");
    }

    private Stream<String> everythingStored() {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .flatMap(name ->
                        database.getCollection(name).find().map(Document::toJson).into(new ArrayList<>()).stream());
    }

    private Collection<Object> boxes(Group group) {
        return database
                .getCollection("forms")
                .find(new Document("_id", id(group) + "/0"))
                .first()
                .get("forms", Document.class)
                .values()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private Terms terms(Group group) {
        return campaign(group).lockedTerms();
    }

    private static String[] people(Group group) {
        return Stream.of(group.student(1), group.student(2), group.educator())
                .flatMap(name -> Stream.of(name, Group.person(name)))
                .toArray(String[]::new);
    }

    private static String refusal(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JsonMapper.shared()
                .readTree(response.body())
                .path("type")
                .asString()
                .replace("https://campuspartners.org/problems/", "");
    }

    private static String mine(Group group) {
        return "/api/campaigns/" + id(group) + "/my-answer";
    }
}

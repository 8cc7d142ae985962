package org.campuspartners.feedback.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.chassis.aggregate.Publication.PublicEvent;
import org.campuspartners.chassis.event.Contracts;
import org.campuspartners.feedback.Samples;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignEvent;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.AnswerReworded;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Answered;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.AnswersAnnounced;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Cancelled;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Closed;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Drafted;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Extended;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.FormsDestroyed;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Locked;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.NotOfferedAfterAll;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Opened;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Released;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Suppressed;
import org.campuspartners.feedback.campaign.domain.Cell;
import org.campuspartners.feedback.campaign.domain.Member;
import org.campuspartners.feedback.campaign.domain.NotOffered;
import org.campuspartners.feedback.campaign.domain.Pool;
import org.campuspartners.feedback.campaign.domain.Terms;
import org.campuspartners.feedback.release.domain.Audience;
import org.campuspartners.feedback.release.domain.ItemCount;
import org.campuspartners.feedback.release.domain.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CampaignTypeTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LATER = DAY.plusDays(7);
    private static final String ID = Ids.derived("campaign");
    private static final String PARTNERSHIP = Ids.derived("partnership");
    private static final String ASKED = Ids.derived("asked");
    private static final String SECRET_WORDS = "words that are nobody else's";

    private static final Cell UNIT = Cell.formative(
            "unit/" + Ids.derived("unit"),
            Samples.UNIT,
            Map.of(
                    "partnership",
                    PARTNERSHIP,
                    "programme",
                    "course-design",
                    "course",
                    Ids.derived("course"),
                    "courseCode",
                    "BIO-210",
                    "class",
                    Ids.derived("class"),
                    "term",
                    Ids.derived("term"),
                    "termTitle",
                    "Autumn 2026"));
    private static final Cell POOL =
            Cell.outcome(new Pool("course-design", Ids.derived("term"), "Autumn 2026"), Samples.LEARNERS);

    private final CampaignType type = new CampaignType();
    private final Contracts contracts = new Contracts();
    private final List<PublicEvent> published = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("cells")
    void everything_public_holds_by_its_contract(Cell cell) {
        play(released(cell, Audience.EVERYONE));
        play(suppressed(cell));
        play(cancelled(cell));
        play(notOffered(cell));
        assertThat(published.stream().map(PublicEvent::type))
                .containsExactly(
                        "campaign.opened.v1",
                        "feedback.submitted.v1",
                        "campaign.extended.v1",
                        "campaign.closed.v1",
                        "results.released.v1",
                        "feedback.answered.v1",
                        "campaign.opened.v1",
                        "campaign.closed.v1",
                        "results.suppressed.v1",
                        "campaign.opened.v1",
                        "campaign.cancelled.v1",
                        "campaign.not-offered.v1");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void no_event_says_when_in_a_day_or_carries_a_trace_or_a_person_or_words(Cell cell) {
        play(released(cell, Audience.EVERYONE));
        play(suppressed(cell));
        play(cancelled(cell));
        play(notOffered(cell));
        assertThat(published).isNotEmpty().allSatisfy(event -> {
            assertThat(event.time()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
            assertThat(event.traced()).isFalse();
            assertThat(json(event).toString()).doesNotContain(SECRET_WORDS, ASKED);
        });
    }

    @Test
    void fewer_than_ten_answers_are_said_to_be_released_and_no_number_is() {
        play(released(UNIT, Audience.INVOLVED));
        JsonNode said = json(published.get(4));
        assertThat(said.path("audience").asString()).isEqualTo("involved");
        assertThat(said.has("n") || said.has("items") || said.has("invited")).isFalse();
    }

    @Test
    void a_campaign_about_an_occasion_lies_beside_its_partnership_and_a_pool_by_itself() {
        play(suppressed(UNIT));
        assertThat(published).allMatch(event -> event.partitionKey().equals(PARTNERSHIP));
        published.clear();
        play(suppressed(POOL));
        assertThat(published).allMatch(event -> event.partitionKey().equals("campaign/" + ID));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void its_document_reads_back_equal_at_every_step(Cell cell) {
        Campaign campaign = null;
        for (CampaignEvent event : released(cell, Audience.EVERYONE)) {
            campaign = type.decider().evolve(campaign, event);
            Map<?, ?> document = JSON.convertValue(campaign, Map.class);
            assertThat(JSON.convertValue(document, Campaign.class)).isEqualTo(campaign);
            assertThat(document.get("stage")).isEqualTo(campaign.stage().toString());
        }
    }

    static Stream<Cell> cells() {
        return Stream.of(UNIT, POOL);
    }

    private static List<CampaignEvent> released(Cell cell, Audience audience) {
        Release release = new Release(audience, 12, 14, List.of(new ItemCount("one", 10, 12)));
        return List.of(
                new Drafted(cell, Map.of("class/" + Ids.derived("class"), 3L)),
                new Locked(terms(cell)),
                new Opened(DAY),
                new AnswersAnnounced(10, DAY),
                new Extended(LATER, "hash", DAY),
                new Closed(DAY),
                new Released(release, DAY),
                new FormsDestroyed(),
                new Answered(SECRET_WORDS, DAY),
                new AnswerReworded(SECRET_WORDS));
    }

    private static List<CampaignEvent> suppressed(Cell cell) {
        return List.of(
                new Drafted(cell, Map.of()),
                new Locked(terms(cell)),
                new Opened(DAY),
                new Closed(DAY),
                new Suppressed(DAY));
    }

    private static List<CampaignEvent> cancelled(Cell cell) {
        return List.of(
                new Drafted(cell, Map.of()),
                new Locked(terms(cell)),
                new Opened(DAY),
                new Cancelled(SECRET_WORDS, DAY));
    }

    private static List<CampaignEvent> notOffered(Cell cell) {
        return List.of(
                new Drafted(cell, Map.of()),
                new NotOfferedAfterAll(NotOffered.FEWER_THAN_10_INVITED, terms(cell), DAY));
    }

    private static Terms terms(Cell cell) {
        return new Terms(
                cell.kind().threshold(),
                List.of(ASKED),
                List.of(new Member(ASKED, "EducatorPartner")),
                DAY,
                LATER,
                "hash");
    }

    private void play(List<CampaignEvent> events) {
        Campaign campaign = null;
        for (CampaignEvent event : events) {
            campaign = type.decider().evolve(campaign, event);
            type.publications(ID, campaign, event).forEach(publication -> published.add((PublicEvent) publication));
        }
        published.forEach(event -> contracts.check(event.type(), json(event)));
    }

    private static JsonNode json(PublicEvent event) {
        return JSON.valueToTree(event.data());
    }
}

package org.campuspartners.feedback.campaign;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.aggregate.AggregateType;
import org.campuspartners.chassis.aggregate.Publication;
import org.campuspartners.chassis.aggregate.Publication.PublicEvent;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.CampaignDecider;
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
import org.campuspartners.feedback.campaign.domain.Kind;
import org.campuspartners.feedback.campaign.domain.Terms;
import org.campuspartners.feedback.release.domain.Release;

/** How campaigns are kept, and what the outside learns of them: the day, no finer time, and no trace (rule 14). */
final class CampaignType implements AggregateType<Campaign, CampaignCommand, CampaignEvent> {

    static final String TOPIC = "feedback.events";

    @Override
    public String name() {
        return "campaign";
    }

    @Override
    public String collection() {
        return "campaigns";
    }

    @Override
    public Class<Campaign> stateType() {
        return Campaign.class;
    }

    @Override
    public Decider<Campaign, CampaignCommand, CampaignEvent> decider() {
        return new CampaignDecider();
    }

    @Override
    public List<String> indexedPaths() {
        return List.of(
                CampaignPaths.STAGE,
                CampaignPaths.ROSTER,
                CampaignPaths.MEMBERS,
                CampaignPaths.FORMS_DESTROYED,
                CampaignPaths.AUDIENCE,
                CampaignPaths.PROGRAMME);
    }

    @Override
    public List<Publication> publications(String id, Campaign after, CampaignEvent event) {
        return switch (event) {
            case Opened opened -> one("campaign.opened.v1", id, after, opened(after.lockedTerms()), opened);
            case NotOfferedAfterAll refused ->
                one(
                        "campaign.not-offered.v1",
                        id,
                        after,
                        Map.of("reason", refused.reason().word()),
                        refused);
            case AnswersAnnounced announced ->
                one(
                        "feedback.submitted.v1",
                        id,
                        after,
                        Map.of("day", announced.day(), "answers", announced.answers()),
                        announced);
            case Extended extended ->
                one("campaign.extended.v1", id, after, Map.of("closesOn", extended.closesOn()), extended);
            case Cancelled cancelled -> one("campaign.cancelled.v1", id, after, Map.of(), cancelled);
            case Closed closed -> one("campaign.closed.v1", id, after, Map.of(), closed);
            case Released released ->
                one("results.released.v1", id, after, released(after, released.release()), released);
            case Suppressed suppressed -> one("results.suppressed.v1", id, after, Map.of(), suppressed);
            case Answered answered ->
                one("feedback.answered.v1", id, after, Map.of("answeredOn", answered.day()), answered);
            case Drafted ignored -> List.of();
            case Locked ignored -> List.of();
            case FormsDestroyed ignored -> List.of();
            case AnswerReworded ignored -> List.of();
        };
    }

    private static Map<String, ?> opened(Terms terms) {
        return Map.of("k", terms.threshold().k(), "opensOn", terms.opensOn(), "closesOn", terms.closesOn());
    }

    /** Everybody can read the topic: numbers only where everybody may see them (rule 13). */
    private static Map<String, ?> released(Campaign campaign, Release release) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("audience", release.audience().word());
        if (campaign.isForEveryone()) {
            said.put("n", release.n());
            said.put("invited", release.invited());
            said.put("items", release.items());
        }
        return said;
    }

    private static List<Publication> one(
            String type, String id, Campaign after, Map<String, ?> own, CampaignEvent.Public event) {
        Map<String, Object> data = new LinkedHashMap<>(after.cell().described());
        data.putAll(own);
        return List.of(new PublicEvent(
                type, TOPIC, key(id, after), data, event.day().atStartOfDay().toInstant(ZoneOffset.UTC), false));
    }

    /** Beside its partnership's other events; a pool names none. */
    private static String key(String id, Campaign campaign) {
        return campaign.cell().kind() == Kind.FORMATIVE
                ? campaign.cell().context().get("partnership")
                : "campaign/" + id;
    }
}

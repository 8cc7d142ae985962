package org.campuspartners.partnership.campaign;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.campuspartners.chassis.consume.Projection;
import org.campuspartners.chassis.consume.Stored;
import org.campuspartners.chassis.event.Event;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps how far each campaign about an occasion is. */
@Component
class CampaignsProjection implements Projection {

    private static final String ANSWERED = "feedback.answered.v1";
    private static final Map<String, String> STATES = Map.of(
            "campaign.opened.v1", "open",
            "campaign.not-offered.v1", "not-offered",
            "campaign.cancelled.v1", "cancelled",
            "campaign.closed.v1", "closed",
            "results.released.v1", "released",
            "results.suppressed.v1", "suppressed");

    private final ObjectProvider<Occasions> occasions;

    CampaignsProjection(ObjectProvider<Occasions> occasions) {
        this.occasions = occasions;
    }

    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public String topic() {
        return Topics.FEEDBACK_EVENTS;
    }

    @Override
    public String group() {
        return "partnership-service-campaigns";
    }

    @Override
    public boolean knows(String type) {
        return STATES.containsKey(type) || type.equals(ANSWERED);
    }

    @Override
    public Document apply(Document made, Event event) {
        if (event.data().path("occasion").isString()) {
            made.append("occasion", event.data().path("occasion").asString());
        }
        return event.type().equals(ANSWERED)
                ? made.append("answered", true)
                : made.append("state", STATES.get(event.type()));
    }

    /** A pooled campaign has no occasion of its own, and is feedback-service's to list. */
    @Override
    public void follow(List<Stored> stored) {
        stored.stream()
                .filter(one -> one.made().containsKey("occasion") && one.made().containsKey("state"))
                .forEach(this::note);
    }

    private void note(Stored stored) {
        String[] occasion = stored.made().getString("occasion").split("/", 2);
        CampaignNote note = new CampaignNote(
                stored.subjectId(),
                stored.made().getString("state"),
                stored.made().getBoolean("answered", false));
        occasions.stream()
                .filter(kind -> kind.kind().equals(occasion[0]))
                .forEach(kind -> kind.note(occasion[1], stored.subject(), stored.sequence(), note));
    }
}

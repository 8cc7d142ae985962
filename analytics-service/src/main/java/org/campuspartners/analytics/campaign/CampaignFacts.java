package org.campuspartners.analytics.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.campuspartners.analytics.group.Group;
import org.campuspartners.chassis.consume.Projection;
import org.campuspartners.chassis.event.Event;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps how each campaign ended, and the one result that it released. Answers that were only announced are not kept. */
@Component
class CampaignFacts implements Projection {

    static final String COLLECTION = "facts_campaigns";
    private static final String RELEASED = "results.released.v1";
    private static final Map<String, String> STATES = Map.of(
            "campaign.opened.v1",
            "open",
            "campaign.not-offered.v1",
            "notOffered",
            "campaign.cancelled.v1",
            "cancelled",
            "campaign.closed.v1",
            "closed",
            RELEASED,
            "released",
            "results.suppressed.v1",
            "suppressed");

    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public String topic() {
        return "feedback.events";
    }

    @Override
    public String group() {
        return "analytics-service-campaigns";
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public boolean knows(String type) {
        return STATES.containsKey(type);
    }

    @Override
    public Document apply(Document made, Event event) {
        JsonNode data = event.data();
        Group.note(made, event);
        made.append("kind", ResultsInsight.KIND)
                .append("state", STATES.get(event.type()))
                .append("instrument", data.path("instrument").asString())
                .append("version", data.path("instrumentVersion").asInt())
                .append("role", data.path("role").asString());
        if (data.path("reason").isString()) {
            made.append("reason", data.path("reason").asString());
        }
        return event.type().equals(RELEASED) ? released(made, data) : made;
    }

    private static Document released(Document made, JsonNode data) {
        if (!data.path("audience").asString().equals("everyone")) {
            return made.append("state", "releasedToInvolved");
        }
        List<Document> items = new ArrayList<>();
        data.path("items")
                .forEach(
                        item -> items.add(new Document("item", item.path("item").asString())
                                .append("lo", item.path("lo").asInt())
                                .append("hi", item.path("hi").asInt())));
        return made.append("n", data.path("n").asInt())
                .append("invited", data.path("invited").asInt())
                .append("items", items);
    }

    @Override
    public Set<String> groups(Document made) {
        return Set.of(String.join(
                "|",
                Group.of(made).key(ResultsInsight.KIND),
                made.getString("instrument"),
                Integer.toString(made.getInteger("version")),
                made.getString("role")));
    }
}

package org.campuspartners.analytics.campaign;

import com.mongodb.client.model.IndexModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.campuspartners.analytics.group.Group;
import org.campuspartners.chassis.consume.Projection;
import org.campuspartners.chassis.event.Event;
import tools.jackson.databind.JsonNode;

/**
 * Keeps how far each campaign has come, the one result that it released, and how long those who were given it took to answer.
 * That answers came in ({@code feedback.submitted}) is not kept: those numbers mean nothing when added up.
 */
final class CampaignFacts implements Projection {

    static final String COLLECTION = "facts_campaigns";

    private static final String ANSWERED = "feedback.answered.v1";
    private static final String EVERYONE = "everyone";

    private final List<CampaignInsight> insights;

    CampaignFacts(List<CampaignInsight> insights) {
        this.insights = List.copyOf(insights);
    }

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
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Series.INDEX));
    }

    @Override
    public boolean knows(String type) {
        return type.equals(ANSWERED) || State.after(type).isPresent();
    }

    @Override
    public Document apply(Document made, Event event) {
        Group.note(made, event);
        JsonNode data = event.data();
        made.append("kind", text(data, "kind"))
                .append("instrument", text(data, "instrument"))
                .append("version", number(data, "instrumentVersion"))
                .append("role", text(data, "role"));
        State.after(event.type()).ifPresent(state -> enter(made, state, event));
        return event.type().equals(ANSWERED) ? answered(made, LocalDate.parse(text(data, "answeredOn"))) : made;
    }

    private static void enter(Document made, State state, Event event) {
        JsonNode data = event.data();
        made.append("state", state.word());
        switch (state) {
            case NOT_OFFERED -> made.append("reason", text(data, "reason"));
            case RELEASED -> {
                made.append("releasedOn", day(event).toString());
                released(made, data);
            }
            default -> {}
        }
    }

    /** Numbers only where everyone may see them (rule 13 of privacy). */
    private static void released(Document made, JsonNode data) {
        if (!text(data, "audience").equals(EVERYONE)) {
            made.append("state", State.RELEASED_TO_INVOLVED.word());
            return;
        }
        made.append("n", number(data, "n"))
                .append("invited", number(data, "invited"))
                .append(
                        "items",
                        data.path("items")
                                .valueStream()
                                .map(item -> new Document("item", text(item, "item"))
                                        .append("lo", number(item, "lo"))
                                        .append("hi", number(item, "hi")))
                                .toList());
    }

    private static Document answered(Document made, LocalDate on) {
        String releasedOn = made.getString("releasedOn");
        if (releasedOn == null) {
            return made;
        }
        int days = Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.parse(releasedOn), on));
        return made.append("daysToAnswer", Math.max(0, days));
    }

    /** These events say the day, in UTC, and no finer time. */
    private static LocalDate day(Event event) {
        return LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
    }

    @Override
    public Set<String> groups(Document made) {
        Series series = Series.of(made);
        return insights.stream()
                .filter(insight -> insight.isAbout(made))
                .map(insight -> series.key(insight.kind()))
                .collect(Collectors.toSet());
    }

    private static String text(JsonNode data, String field) {
        JsonNode value = data.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException(field + " is no text");
        }
        return value.asString();
    }

    private static int number(JsonNode data, String field) {
        JsonNode value = data.path(field);
        if (!value.isInt()) {
            throw new IllegalArgumentException(field + " is no number");
        }
        return value.asInt();
    }
}

package org.campuspartners.runner.term.play;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.plan.TermPlan.Partnership;
import tools.jackson.databind.JsonNode;

/** What the campus has of the sample term already, looked up by its titles as a coordinator would. */
final class Found {

    private final Api api;
    private final String coordinator;
    private final ClassLists lists;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    Found(Api api, TermPlan plan, ClassLists lists) {
        this.api = api;
        this.coordinator = People.as(plan.coordinator());
        this.lists = lists;
    }

    /** The service's id of a class of the bundle. */
    String classId(String sourcedId) {
        String title = lists.classes().get(sourcedId).title();
        return ids.computeIfAbsent("class " + sourcedId, k -> byTitle("/api/classes?limit=100", title)
                .orElseThrow());
    }

    Optional<String> partnership(Partnership partnership) {
        return found(
                partnership.id(),
                "/api/partnerships?limit=100&programme=" + partnership.programme(),
                lists.title(partnership));
    }

    String remember(Partnership partnership, String id) {
        ids.put(partnership.id(), id);
        return id;
    }

    /** A unit or reading week of a partnership. */
    Optional<String> ofPartnership(String kind, Partnership partnership, String id, String title) {
        return partnership(partnership).flatMap(p -> found(id, "/api/" + kind + "?limit=100&partnership=" + p, title));
    }

    private Optional<String> found(String id, String list, String title) {
        Optional<String> known = Optional.ofNullable(ids.get(id)).or(() -> byTitle(list, title));
        known.ifPresent(value -> ids.put(id, value));
        return known;
    }

    private Optional<String> byTitle(String list, String title) {
        String next = "";
        do {
            JsonNode page = api.get(Part.PARTNERSHIP, coordinator, list + (next.isEmpty() ? "" : "&cursor=" + next))
                    .body();
            for (JsonNode item : page.path("items")) {
                if (item.path("title").asString("").equals(title)) {
                    return Optional.of(item.path("id").asString());
                }
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return Optional.empty();
    }
}

package org.campuspartners.runner.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Api;

/** The ids of what there is, as a coordinator sees it: made-up ones would be found nowhere. */
final class KnownIds {

    private static final String COORDINATOR = "coordinator";
    private static final int MOST_OF_A_KIND = 12;

    private KnownIds() {}

    static List<String> of(Campus campus) {
        Api api = new Api(campus);
        List<String> ids = new ArrayList<>();
        for (String list : List.of("partnerships", "units", "reading-weeks", "classes", "people", "terms", "imports")) {
            ids.addAll(listed(api, Part.PARTNERSHIP, list));
        }
        ids.addAll(listed(api, Part.FEEDBACK, "campaigns"));
        return List.copyOf(ids);
    }

    private static List<String> listed(Api api, Part service, String list) {
        return api.get(service, COORDINATOR, "/api/" + list + "?limit=" + MOST_OF_A_KIND)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}

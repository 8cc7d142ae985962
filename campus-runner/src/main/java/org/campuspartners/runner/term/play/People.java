package org.campuspartners.runner.term.play;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Api;

/** The sample people, by sign-in name; their opaque ids as each of them is told. */
final class People {

    private final Api api;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    People(Api api) {
        this.api = api;
    }

    /** The name to ask for a token with. */
    static String as(String username) {
        return "user:" + username;
    }

    String id(String username) {
        return ids.computeIfAbsent(username, name -> {
            String id = api.get(Part.PARTNERSHIP, as(name), "/api/me")
                    .body()
                    .path("person")
                    .path("id")
                    .asString("");
            if (id.isEmpty()) {
                throw new CampusProblem("the class lists don't know " + name);
            }
            return id;
        });
    }
}

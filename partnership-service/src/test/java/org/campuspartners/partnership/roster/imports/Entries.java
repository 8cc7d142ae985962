package org.campuspartners.partnership.roster.imports;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * Every person, class and term that lists have named, as the store has them at one time.
 *
 * @param states by collection and id
 * @param versions the same
 */
record Entries(Map<String, Document> states, Map<String, Long> versions) {

    static Entries of(MongoDatabase database) {
        Map<String, Document> states = new TreeMap<>();
        Map<String, Long> versions = new TreeMap<>();
        for (String collection : List.of("people", "classes", "terms")) {
            for (Document found : database.getCollection(collection).find()) {
                String name = collection + "/" + found.getString("_id");
                states.put(name, found.get("state", Document.class));
                versions.put(name, ((Number) found.get("version")).longValue());
            }
        }
        return new Entries(states, versions);
    }

    /** The states of those that the latest lists have. */
    Map<String, Document> listed() {
        Map<String, Document> listed = new TreeMap<>(states);
        listed.values().removeIf(state -> !state.getBoolean("listed"));
        return listed;
    }

    /** How often each was written since, where it was. */
    Map<String, Long> writtenSince(Entries before) {
        Map<String, Long> written = new TreeMap<>();
        versions.forEach((name, version) -> written.put(name, version - before.versions.getOrDefault(name, 0L)));
        written.values().removeIf(times -> times == 0);
        return written;
    }
}

package org.campuspartners.analytics.campaign;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.analytics.group.Group;
import org.campuspartners.analytics.group.Key;

/** Campaigns that may be added up: of one group, with one version of one instrument, for one role. */
record Series(Group group, Asked asked) {

    /** By which its facts are found. */
    static final Bson INDEX = Indexes.compoundIndex(
            Indexes.ascending(Group.PATHS), Indexes.ascending("made.instrument", "made.version", "made.role"));

    /** The series that a fact is in. */
    static Series of(Document made) {
        return new Series(Group.of(made), Asked.of(made));
    }

    static Series ofKey(String key) {
        List<String> about = Key.about(key);
        return new Series(Group.ofKey(about), new Asked(about.get(3), Integer.parseInt(about.get(4)), about.get(5)));
    }

    String key(String kind) {
        return Key.of(
                kind,
                Stream.concat(
                        group.about(), Stream.of(asked.instrument(), Integer.toString(asked.version()), asked.role())));
    }

    /** Its facts, and no others. */
    Bson facts() {
        return Filters.and(
                group.facts(),
                Filters.eq("made.instrument", asked.instrument()),
                Filters.eq("made.version", asked.version()),
                Filters.eq("made.role", asked.role()));
    }
}

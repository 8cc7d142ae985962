package org.campuspartners.partnership.roster;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.campuspartners.partnership.setting.Spelling;

/**
 * Somebody as coordinators see them; of who is erased there is nothing but the id.
 *
 * @param stage listed, withdrawn or erased
 */
record PersonView(
        String id,
        long version,
        String stage,
        @OrNull String givenName,
        @OrNull String familyName,
        @OrNull Instant erasedAt) {

    /** How the class lists stand to somebody. */
    enum Stage {
        LISTED(Filters.eq("state.listed", true)),
        WITHDRAWN(Filters.and(Filters.eq("state.listed", false), Filters.eq("state.erasedAt", null))),
        ERASED(ErasedPeople.ERASED);

        private final Bson filter;

        Stage(Bson filter) {
            this.filter = filter;
        }

        Bson filter() {
            return filter;
        }

        static Stage of(PersonEntry entry) {
            return entry.listed() ? LISTED : entry.erased() ? ERASED : WITHDRAWN;
        }

        @Override
        public String toString() {
            return Spelling.of(this);
        }
    }

    static PersonView of(Loaded<PersonEntry> found) {
        PersonEntry entry = found.state();
        return new PersonView(
                found.id(),
                found.version(),
                Stage.of(entry).toString(),
                shown(entry.givenName()),
                shown(entry.familyName()),
                entry.erasedAt().orElse(null));
    }

    private static String shown(String name) {
        return name.isEmpty() ? null : name;
    }
}

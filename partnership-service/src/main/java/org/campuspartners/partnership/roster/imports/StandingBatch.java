package org.campuspartners.partnership.roster.imports;

import com.mongodb.client.model.Filters;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.partnership.listing.Pages;
import org.campuspartners.partnership.roster.ErasedPeople;
import org.campuspartners.partnership.roster.Secrets;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.campuspartners.partnership.roster.imports.Staging.Kind;
import org.campuspartners.partnership.roster.oneroster.Before;

/** The batch that was taken over last, as what a delta builds on. */
record StandingBatch(
        String batch, Staging staging, Secrets secrets, Aggregates<PersonEntry, ?, ?> people, ErasedPeople erased)
        implements Before {

    /** Who was erased here is known there all the same. */
    @Override
    public boolean has(String file, String sourcedId) {
        return Rows.kind(file)
                .filter(kind -> content(kind, sourcedId).isPresent()
                        || kind == Kind.PERSON && isErased(Rows.id(secrets, kind, sourcedId)))
                .isPresent();
    }

    @Override
    public Optional<String> orgType(String sourcedId) {
        return content(Kind.ORG, sourcedId).map(org -> org.getString("type"));
    }

    @Override
    public Optional<Session> session(String sourcedId) {
        return content(Kind.TERM, sourcedId)
                .map(term -> new Session(term.getString("type"), Rows.day(term, "starts"), Rows.day(term, "ends")));
    }

    @Override
    public Optional<SchoolClass> schoolClass(String sourcedId) {
        return content(Kind.CLASS, sourcedId)
                .map(found -> new SchoolClass(found.getString("school"), found.getList("terms", String.class)));
    }

    @Override
    public boolean anotherSignsIn(String username, Set<String> users) {
        return new Pages<>(people)
                .all(Filters.eq("state.signIn", secrets.hidden(username)))
                .anyMatch(found -> users.stream()
                        .map(user -> Rows.id(secrets, Kind.PERSON, user))
                        .noneMatch(found.id()::equals));
    }

    private boolean isErased(String person) {
        return !erased.among(Set.of(person)).isEmpty();
    }

    private Optional<Document> content(Kind kind, String sourcedId) {
        return staging.find(batch, kind, Rows.id(secrets, kind, sourcedId)).map(Rows::content);
    }
}

package org.campuspartners.partnership.roster.imports;

import com.mongodb.client.model.Filters;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.partnership.listing.Pages;
import org.campuspartners.partnership.roster.domain.ClassEntry;

/** Counts who belongs to classes now, and who no longer would. */
record Enrolments(Aggregates<ClassEntry, ?, ?> classes, Staging staging) {

    long listed() {
        return new Pages<>(classes)
                .all(Filters.eq("state.listed", true))
                .mapToLong(found -> found.state().members().size())
                .sum();
    }

    long missing(String batch) {
        return new Pages<>(classes)
                .all(Filters.eq("state.listed", true))
                .mapToLong(found -> missing(found, batch))
                .sum();
    }

    private long missing(Loaded<ClassEntry> found, String batch) {
        Set<String> there = staging.membersOf(batch, found.id()).stream()
                .map(row -> row.get("content", Document.class).getString("person"))
                .collect(Collectors.toSet());
        return found.state().members().stream()
                .filter(member -> !there.contains(member.person()))
                .count();
    }
}

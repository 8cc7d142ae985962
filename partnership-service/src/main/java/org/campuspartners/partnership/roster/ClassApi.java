package org.campuspartners.partnership.roster;

import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.security.Caller;
import org.campuspartners.partnership.listing.Listed;
import org.campuspartners.partnership.roster.domain.ClassEntry;
import org.campuspartners.partnership.roster.domain.ClassEntry.Membership;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.campuspartners.partnership.roster.domain.TermEntry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Class lists")
class ClassApi {

    record TermShown(String id, String title, LocalDate starts, LocalDate ends) {}

    /** @param members null for those who may not see who else belongs to it */
    record ClassShown(
            String id,
            String title,
            @OrNull String code,
            String courseId,
            @OrNull String courseCode,
            String courseTitle,
            List<TermShown> terms,
            long students,
            long teachers,
            @OrNull List<Membership> members) {}

    private final Aggregates<ClassEntry, EntryCommand<ClassEntry>, EntryChanged<ClassEntry>> classes;
    private final Aggregates<TermEntry, EntryCommand<TermEntry>, EntryChanged<TermEntry>> terms;
    private final Roster roster;

    ClassApi(
            Aggregates<ClassEntry, EntryCommand<ClassEntry>, EntryChanged<ClassEntry>> classes,
            Aggregates<TermEntry, EntryCommand<TermEntry>, EntryChanged<TermEntry>> terms,
            Roster roster) {
        this.classes = classes;
        this.terms = terms;
        this.roster = roster;
    }

    @GetMapping("/api/classes")
    @Operation(summary = "Classes: all of them for a coordinator, else your own")
    Listed<ClassShown> list(Caller caller, Page page) {
        return Listed.of(classes.list(Filters.and(Filters.eq("state.listed", true), bounds(caller)), page)
                .map(found -> shown(found, false)));
    }

    @GetMapping("/api/classes/{id}")
    @Operation(summary = "A class; who belongs to it, for coordinators and those who teach it")
    ClassShown get(@PathVariable String id, Caller caller) {
        Optional<String> person = person(caller);
        return classes.find(id)
                .filter(found -> found.state().listed())
                .filter(found ->
                        coordinates(caller) || roleOf(person, found.state()).isPresent())
                .map(found -> shown(
                        found,
                        coordinates(caller)
                                || roleOf(person, found.state())
                                        .filter("teacher"::equals)
                                        .isPresent()))
                .orElseThrow(() -> Problem.notFound("class-not-found", "There is no such class."));
    }

    @GetMapping("/api/terms")
    @Operation(summary = "Terms, and other academic sessions, of the class lists")
    Listed<TermShown> terms(Page page) {
        return Listed.of(terms.list(Filters.eq("state.listed", true), page)
                .map(found -> new TermShown(
                        found.id(),
                        found.state().title(),
                        found.state().starts(),
                        found.state().ends())));
    }

    /** Nobody belongs to a class under no id. */
    private Bson bounds(Caller caller) {
        return coordinates(caller)
                ? Filters.empty()
                : Filters.eq("state.members.person", person(caller).orElse(""));
    }

    private Optional<String> person(Caller caller) {
        return roster.personBySignIn(caller.signIn()).map(Person::id);
    }

    private static boolean coordinates(Caller caller) {
        return caller.is("coordinator");
    }

    private static Optional<String> roleOf(Optional<String> person, ClassEntry entry) {
        return entry.members().stream()
                .filter(member -> person.filter(member.person()::equals).isPresent())
                .map(Membership::role)
                .findFirst();
    }

    private static ClassShown shown(Loaded<ClassEntry> found, boolean whole) {
        ClassEntry entry = found.state();
        return new ClassShown(
                found.id(),
                entry.title(),
                entry.code(),
                entry.course().id(),
                entry.course().code(),
                entry.course().title(),
                entry.terms().stream()
                        .map(term -> new TermShown(term.id(), term.title(), term.starts(), term.ends()))
                        .toList(),
                count(entry, "student"),
                count(entry, "teacher"),
                whole ? entry.members() : null);
    }

    private static long count(ClassEntry entry, String role) {
        return entry.members().stream()
                .filter(member -> member.role().equals(role))
                .count();
    }
}

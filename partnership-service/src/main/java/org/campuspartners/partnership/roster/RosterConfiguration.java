package org.campuspartners.partnership.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.AggregatesFactory;
import org.campuspartners.partnership.roster.domain.ClassEntry;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.campuspartners.partnership.roster.domain.TermEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

    static final EntryType<PersonEntry> PEOPLE = new EntryType<>(
            "person",
            "people",
            PersonEntry.class,
            List.of("state.signIn", "state.erasedAt"),
            Optional.of(person -> person.signIn().map(signIn -> Map.of("signIn", signIn))));

    static final EntryType<ClassEntry> CLASSES = new EntryType<>(
            "class",
            "classes",
            ClassEntry.class,
            List.of("state.members.person"),
            Optional.of(entry -> entry.listed() ? Optional.of(belonging(entry)) : Optional.empty()));

    static final EntryType<TermEntry> TERMS =
            new EntryType<>("term", "terms", TermEntry.class, List.of(), Optional.empty());

    @Bean
    Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people(AggregatesFactory factory) {
        return factory.of(PEOPLE);
    }

    @Bean
    Aggregates<ClassEntry, EntryCommand<ClassEntry>, EntryChanged<ClassEntry>> classes(AggregatesFactory factory) {
        return factory.of(CLASSES);
    }

    @Bean
    Aggregates<TermEntry, EntryCommand<TermEntry>, EntryChanged<TermEntry>> terms(AggregatesFactory factory) {
        return factory.of(TERMS);
    }

    private static Map<String, Object> belonging(ClassEntry entry) {
        return Map.of(
                "course",
                entry.course().id(),
                "term",
                entry.terms().getFirst().id(),
                "members",
                entry.members().stream()
                        .map(member -> Map.of("person", member.person(), "role", member.role()))
                        .toList());
    }
}

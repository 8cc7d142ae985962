package org.campuspartners.partnership.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.partnership.PartnershipRequests.MatchPartnership;
import org.campuspartners.partnership.partnership.PartnershipRequests.NewMember;
import org.campuspartners.partnership.partnership.domain.Member;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand.Match;
import org.campuspartners.partnership.roster.ClassList;
import org.campuspartners.partnership.roster.Roster;
import org.campuspartners.partnership.setting.Actor;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Term;
import org.springframework.stereotype.Component;

/** Finds in the class lists what a request to match names. */
@Component
class Matching {

    private final Roster roster;
    private final DomainClock clock;

    Matching(Roster roster, DomainClock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /** @throws Problem 422 that names the field with an unknown class, term, person or role */
    Match command(Actor by, String id, MatchPartnership body) {
        ClassList list = roster.classList(body.classId())
                .orElseThrow(() -> Problem.invalid("unknown-class", "No class list has this class.", "classId"));
        Setting setting = new Setting(
                id,
                body.programme(),
                list.courseId(),
                Objects.requireNonNullElse(list.courseCode(), ""),
                list.id(),
                term(list, body.termId()));
        return new Match(by, body.title(), setting, members(body.members()), clock.instant());
    }

    private static Term term(ClassList list, String wanted) {
        if (wanted == null && list.terms().size() != 1) {
            throw Problem.invalid("term-needed", "This class is in several terms; say which.", "termId");
        }
        return list.terms().stream()
                .filter(term -> wanted == null || term.id().equals(wanted))
                .findFirst()
                .map(term -> new Term(term.id(), term.title(), term.starts(), term.ends()))
                .orElseThrow(() -> Problem.invalid("unknown-term", "The class is not in this term.", "termId"));
    }

    private List<Member> members(List<NewMember> wanted) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            members.add(member(wanted.get(i), "members[" + i + "]"));
        }
        return members;
    }

    private Member member(NewMember wanted, String field) {
        Role role = Role.of(wanted.role())
                .orElseThrow(() -> Problem.invalid(
                        "unknown-role", "A member's role is one of " + List.of(Role.values()), field + ".role"));
        return roster.person(wanted.personId())
                .map(person -> Member.joining(person.id(), role))
                .orElseThrow(
                        () -> Problem.invalid("unknown-person", "No class list has this person.", field + ".personId"));
    }
}

package org.campuspartners.partnership.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.partnership.listing.TermView;
import org.campuspartners.partnership.partnership.domain.Agreement;
import org.campuspartners.partnership.partnership.domain.Member;
import org.campuspartners.partnership.partnership.domain.Partnership;
import org.campuspartners.partnership.roster.Person;

/**
 * A partnership as its members and coordinators see it.
 *
 * @param withdrawnMembers the ids of those whom the class lists no longer have, as long as it has not ended
 * @param agreements by version, from 1
 */
record PartnershipView(
        String id,
        long version,
        String stage,
        String title,
        String programme,
        String courseId,
        String courseCode,
        String classId,
        TermView term,
        List<MemberView> members,
        List<String> withdrawnMembers,
        List<AgreementView> agreements,
        @OrNull LocalDate inductionHeldOn,
        @OrNull String closingReason) {

    /** Names are null in lists, and where the class lists no longer know somebody. */
    record MemberView(
            String personId,
            String role,
            @OrNull String givenName,
            @OrNull String familyName,
            @OrNull String gain) {}

    record AgreementView(int version, String stage, Agreement.Terms terms, List<String> signatures) {}

    static PartnershipView of(
            Loaded<Partnership> loaded, Function<String, Optional<Person>> names, List<String> withdrawn) {
        Partnership partnership = loaded.state();
        var setting = partnership.setting();
        return new PartnershipView(
                loaded.id(),
                loaded.version(),
                partnership.stage().toString(),
                partnership.title(),
                setting.programme(),
                setting.courseId(),
                setting.courseCode(),
                setting.classId(),
                TermView.of(setting.term()),
                partnership.members().stream()
                        .map(member -> view(member, names))
                        .toList(),
                withdrawn,
                partnership.agreements().stream().map(PartnershipView::view).toList(),
                partnership.inductionHeldOn().orElse(null),
                partnership.closingReason().orElse(null));
    }

    private static MemberView view(Member member, Function<String, Optional<Person>> names) {
        Optional<Person> person = names.apply(member.person());
        return new MemberView(
                member.person(),
                member.role().toString(),
                person.map(Person::givenName).orElse(null),
                person.map(Person::familyName).orElse(null),
                member.gain().orElse(null));
    }

    private static AgreementView view(Agreement agreement) {
        return new AgreementView(
                agreement.version(),
                agreement.stage().toString(),
                agreement.terms(),
                List.copyOf(new TreeSet<>(agreement.signatures())));
    }
}

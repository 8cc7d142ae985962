package org.campuspartners.partnership.partnership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.aggregate.AggregateType;
import org.campuspartners.chassis.aggregate.Publication;
import org.campuspartners.chassis.aggregate.Publication.PublicEvent;
import org.campuspartners.chassis.aggregate.Publication.StateRecord;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.partnership.listing.ListQuery;
import org.campuspartners.partnership.partnership.domain.Member;
import org.campuspartners.partnership.partnership.domain.Partnership;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand;
import org.campuspartners.partnership.partnership.domain.PartnershipDecider;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent.Activated;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent.AgreementCameIntoForce;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent.AgreementDrafted;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent.AgreementRevised;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent.AgreementSigned;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent.Closed;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent.GainStated;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent.InductionHeld;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent.Matched;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Topics;

/** How partnerships are kept, and what the outside learns of them. */
final class PartnershipType implements AggregateType<Partnership, PartnershipCommand, PartnershipEvent> {

    @Override
    public String name() {
        return "partnership";
    }

    @Override
    public String collection() {
        return "partnerships";
    }

    @Override
    public Class<Partnership> stateType() {
        return Partnership.class;
    }

    @Override
    public Decider<Partnership, PartnershipCommand, PartnershipEvent> decider() {
        return new PartnershipDecider();
    }

    @Override
    public List<String> indexedPaths() {
        List<String> paths = new ArrayList<>(ListQuery.INDEXED_PATHS);
        paths.addAll(List.of("state.members.person", "state.stage"));
        return paths;
    }

    @Override
    public List<Publication> publications(String id, Partnership after, PartnershipEvent event) {
        return switch (event) {
            case Matched matched -> List.of(matched(after, matched.at()), belonging(id, after, matched.at()));
            case AgreementRevised revised ->
                one("agreement.revised.v1", after, Map.of("agreement", revised.version()), revised.at());
            case AgreementSigned signed ->
                one(
                        "agreement.signed.v1",
                        after,
                        Map.of("agreement", signed.version(), "person", signed.person()),
                        signed.at());
            case AgreementCameIntoForce inForce ->
                one("agreement.in-force.v1", after, Map.of("agreement", inForce.version()), inForce.at());
            case Activated activated -> one("partnership.activated.v1", after, activated(after), activated.at());
            case Closed closed -> one("partnership.closed.v1", after, Map.of(), closed.at());
            case GainStated ignored -> List.of();
            case AgreementDrafted ignored -> List.of();
            case InductionHeld ignored -> List.of();
        };
    }

    @Override
    public List<StateRecord> standing(String id, Partnership state, Instant at) {
        return List.of(belonging(id, state, at));
    }

    private static Publication matched(Partnership after, Instant at) {
        long students = after.count(Role.STUDENT_PARTNER);
        long educators = after.count(Role.EDUCATOR_PARTNER);
        long others = after.members().size() - students - educators;
        return event(
                "partnership.matched.v1",
                after,
                Map.of("students", students, "educators", educators, "others", others),
                at);
    }

    /** Who belongs, for those who must know whom an anonymous form may ask. */
    private static StateRecord belonging(String id, Partnership after, Instant at) {
        List<Map<String, String>> members = after.members().stream()
                .sorted(Comparator.comparing(Member::person))
                .map(member ->
                        Map.of("person", member.person(), "role", member.role().toString()))
                .toList();
        return new StateRecord(
                "directory.partnership.v1",
                Topics.PARTNERSHIP_DIRECTORY,
                "partnership/" + id,
                Map.of("members", members),
                at);
    }

    private static Map<String, Object> activated(Partnership after) {
        return Map.of(
                "termStarts", after.setting().term().starts(),
                "termEnds", after.setting().term().ends(),
                "directory", Map.of("partnership", after.directorySequence()));
    }

    private static List<Publication> one(String type, Partnership after, Map<String, ?> more, Instant at) {
        return List.of(event(type, after, more, at));
    }

    private static Publication event(String type, Partnership after, Map<String, ?> more, Instant at) {
        Setting setting = after.setting();
        return new PublicEvent(
                type, Topics.PARTNERSHIP_EVENTS, setting.partnershipId(), setting.asEventDataWith(more), at, true);
    }
}

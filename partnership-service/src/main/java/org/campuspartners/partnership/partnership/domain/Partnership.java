package org.campuspartners.partnership.partnership.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.campuspartners.partnership.setting.Actor;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Spelling;
import org.campuspartners.partnership.setting.Team;

/**
 * A partnership as it stands, with every version of its agreement.
 *
 * @param agreements by version, from 1
 * @param inductionHeldOn the day on which its members were inducted
 * @param directorySequence of the record that tells the directory who belongs to it
 */
public record Partnership(
        String title,
        Setting setting,
        Stage stage,
        List<Member> members,
        List<Agreement> agreements,
        Optional<LocalDate> inductionHeldOn,
        Optional<String> closingReason,
        long directorySequence) {

    /** How far a partnership has come. */
    public enum Stage {
        MATCHED,
        AGREED,
        ACTIVE,
        CLOSED;

        @Override
        public String toString() {
            return Spelling.of(this);
        }
    }

    public Partnership {
        members = List.copyOf(members);
        agreements = List.copyOf(agreements);
    }

    /** The version that everybody has signed and no later one has replaced. */
    public Optional<Agreement> agreementInForce() {
        return agreements.stream()
                .filter(agreement -> agreement.stage() == Agreement.Stage.IN_FORCE)
                .findFirst();
    }

    /** The version that still waits for signatures. */
    public Optional<Agreement> agreementToSign() {
        return agreements.stream().filter(Agreement::awaitsSignatures).findFirst();
    }

    public Optional<Agreement> agreement(int version) {
        return agreements.stream()
                .filter(agreement -> agreement.version() == version)
                .findFirst();
    }

    public Optional<Member> member(String person) {
        return members.stream().filter(member -> member.person().equals(person)).findFirst();
    }

    public List<String> people() {
        return members.stream().map(Member::person).toList();
    }

    /** As long as it has not ended: those of its members who are not among these people. */
    public List<String> lacking(Set<String> known) {
        return stage == Stage.CLOSED
                ? List.of()
                : people().stream().filter(person -> !known.contains(person)).toList();
    }

    public boolean has(Actor actor) {
        return actor.person().flatMap(this::member).isPresent();
    }

    public boolean lacksGainOf(String person) {
        return member(person).filter(member -> member.gain().isEmpty()).isPresent();
    }

    public boolean lacksSignatureOf(String person) {
        return agreementToSign()
                .filter(agreement -> !agreement.signatures().contains(person))
                .isPresent();
    }

    public long count(Role role) {
        return members.stream().filter(member -> member.role() == role).count();
    }

    /** What others take advice from. */
    public Team team() {
        return new Team(
                stage.toString(),
                stage == Stage.ACTIVE,
                members.stream().collect(Collectors.toMap(Member::person, Member::role)),
                directorySequence);
    }

    Partnership at(Stage next) {
        return new Partnership(
                title, setting, next, members, agreements, inductionHeldOn, closingReason, directorySequence);
    }

    Partnership with(Member changed) {
        List<Member> next = members.stream()
                .map(member -> member.person().equals(changed.person()) ? changed : member)
                .toList();
        return new Partnership(
                title, setting, stage, next, agreements, inductionHeldOn, closingReason, directorySequence);
    }

    Partnership withAgreements(List<Agreement> next) {
        return new Partnership(title, setting, stage, members, next, inductionHeldOn, closingReason, directorySequence);
    }

    Partnership inducted(LocalDate heldOn) {
        return new Partnership(
                title, setting, stage, members, agreements, Optional.of(heldOn), closingReason, directorySequence);
    }

    Partnership closedBecause(Optional<String> reason) {
        return new Partnership(
                title, setting, Stage.CLOSED, members, agreements, inductionHeldOn, reason, directorySequence);
    }
}

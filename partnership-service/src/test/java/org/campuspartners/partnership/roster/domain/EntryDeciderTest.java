package org.campuspartners.partnership.roster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.decider.Decision;
import org.junit.jupiter.api.Test;

class EntryDeciderTest {

    private static final Instant AT = Instant.parse("2026-11-24T09:30:00Z");
    private static final Instant LATER = AT.plusSeconds(60);
    private static final PersonEntry ZELDA = new PersonEntry("Zelda", "Zimmermann", Optional.of("hidden"), true);
    private static final PersonEntry RENAMED = new PersonEntry("Zelda", "Zorn", Optional.of("other"), true);

    private final EntryDecider<PersonEntry> decider = new EntryDecider<>();

    @Test
    void whoever_is_listed_is_as_the_class_lists_have_them_and_what_they_say_again_changes_nothing() {
        assertThat(after(null, enter(ZELDA))).isEqualTo(ZELDA);
        assertThat(after(ZELDA, enter(RENAMED))).isEqualTo(RENAMED);
        assertThat(changes(ZELDA, enter(ZELDA))).isEmpty();
    }

    @Test
    void who_is_withdrawn_can_not_sign_in_and_keeps_their_name() {
        PersonEntry withdrawn = after(ZELDA, new EntryCommand.Withdraw<>(AT));

        assertThat(withdrawn).isEqualTo(new PersonEntry("Zelda", "Zimmermann", Optional.empty(), false));
        assertThat(changes(withdrawn, new EntryCommand.Withdraw<>(AT))).isEmpty();
        assertThat(changes(null, new EntryCommand.Withdraw<>(AT))).isEmpty();
    }

    @Test
    void of_who_is_erased_there_is_nothing_but_since_when_whatever_class_lists_say() {
        PersonEntry erased = after(ZELDA, overrule(ZELDA.erased(AT)));

        assertThat(erased).isEqualTo(new PersonEntry("", "", Optional.empty(), false, Optional.of(AT)));
        assertThat(changes(erased, enter(RENAMED))).isEmpty();
        assertThat(changes(erased, new EntryCommand.Withdraw<>(LATER))).isEmpty();
        assertThat(changes(erased, overrule(erased.erased(LATER)))).isEmpty();
    }

    @Test
    void who_is_restored_is_listed_by_the_next_class_lists_and_by_nothing_else() {
        PersonEntry restored = ZELDA.erased(AT).restored();

        assertThat(restored.listed()).isFalse();
        assertThat(after(restored, enter(RENAMED))).isEqualTo(RENAMED);
        assertThat(changes(ZELDA, overrule(ZELDA.restored()))).isEmpty();
    }

    private static EntryCommand<PersonEntry> enter(PersonEntry wanted) {
        return new EntryCommand.Enter<>(wanted, AT);
    }

    private static EntryCommand<PersonEntry> overrule(PersonEntry wanted) {
        return new EntryCommand.Overrule<>(wanted, AT);
    }

    private PersonEntry after(PersonEntry state, EntryCommand<PersonEntry> command) {
        return changes(state, command).stream().reduce(state, decider::evolve, (one, other) -> other);
    }

    private List<EntryChanged<PersonEntry>> changes(PersonEntry state, EntryCommand<PersonEntry> command) {
        return switch (decider.decide(state, command)) {
            case Decision.Accepted<EntryChanged<PersonEntry>> accepted -> accepted.events();
            case Decision.Refused<EntryChanged<PersonEntry>> refused ->
                throw new AssertionError(refused.refusal().toString());
        };
    }
}

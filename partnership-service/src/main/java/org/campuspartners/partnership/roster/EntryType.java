package org.campuspartners.partnership.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.aggregate.AggregateType;
import org.campuspartners.chassis.aggregate.Publication;
import org.campuspartners.chassis.aggregate.Publication.StateRecord;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.partnership.roster.domain.Entry;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.campuspartners.partnership.roster.domain.EntryDecider;
import org.campuspartners.partnership.setting.Topics;

/**
 * How one kind of entry is kept, and what the directory says of it.
 *
 * @param directory nothing for a kind that isn't in it
 */
record EntryType<S extends Entry<S>>(
        String name, String collection, Class<S> stateType, List<String> indexedPaths, Optional<Directory<S>> directory)
        implements AggregateType<S, EntryCommand<S>, EntryChanged<S>> {

    /** What the directory says of an entry, if anything. */
    interface Directory<S> {
        Optional<Object> saysOf(S entry);
    }

    @Override
    public Decider<S, EntryCommand<S>, EntryChanged<S>> decider() {
        return new EntryDecider<>();
    }

    /** A record where the directory has something else to say than before; an erasing one where it no longer has. */
    @Override
    public List<Publication> publications(String id, S after, EntryChanged<S> event) {
        Optional<Object> said = event.before().flatMap(this::says);
        Optional<Object> says = says(event.after());
        return said.equals(says) ? List.of() : List.of(of(id, says.orElse(null), event.at()));
    }

    /** An erasing record, too, may have been lost. */
    @Override
    public List<StateRecord> standing(String id, S state, Instant at) {
        return directory.map(one -> of(id, one.saysOf(state).orElse(null), at)).stream()
                .toList();
    }

    private Optional<Object> says(S entry) {
        return directory.flatMap(one -> one.saysOf(entry));
    }

    private StateRecord of(String id, Object data, Instant at) {
        return new StateRecord("directory." + name + ".v1", Topics.PARTNERSHIP_DIRECTORY, name + "/" + id, data, at);
    }
}

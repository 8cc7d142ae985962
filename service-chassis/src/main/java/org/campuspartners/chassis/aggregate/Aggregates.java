package org.campuspartners.chassis.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.conversions.Bson;

/** The aggregates of one type. What a feature needs of the chassis to keep, change, list and publish them. */
public interface Aggregates<S, C, E> {

    /** As majority-committed on the primary. */
    Optional<Loaded<S>> find(String id);

    /** Those that match, by ascending id. Fields are named {@code state.<field>}. */
    Slice<Loaded<S>> list(Bson filter, Page page);

    /** The ids of all that match. Of a state as large as a class list nothing else is read. */
    Set<String> ids(Bson filter);

    /** Its public events in order: those published and those still to be. */
    List<HistoryEntry> history(String id);

    /**
     * Creates under {@code id} (W7); an id that was created by the same key and request is the first answer again.
     *
     * @param command asked for only where there is none under this id yet
     */
    Outcome create(String id, Request request, Supplier<C> command);

    /**
     * Decides and writes (W2 to W6).
     *
     * @param command made of what was found, which is read once for both: it may throw where the caller may not know of it, and
     *     is asked anew whenever another write came first
     */
    Outcome apply(String id, Request request, Function<Optional<Loaded<S>>, C> command);

    /** {@link #create(String, Request, Supplier)} with a command that needs no looking up. */
    default Outcome create(String id, Request request, C command) {
        return create(id, request, () -> command);
    }

    /** {@link #apply(String, Request, Function)} with a command that is the same whatever is found. */
    default Outcome apply(String id, Request request, C command) {
        return apply(id, request, found -> command);
    }

    /**
     * A handler's effect of another subject's event, at most once (C11); creates the aggregate where there is none.
     *
     * @param source the subject that the event belongs to
     * @param sequence of the event; one that is not above the last taken from that source changes nothing
     */
    Outcome take(String id, String source, long sequence, C command);
}

package org.campuspartners.chassis.time;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Work that falls due at an instant of domain time, such as closing a campaign. Declared as a bean; the chassis runs it when
 * its time comes by itself, or when an operator moves the clock, in date order across all due work of the service.
 *
 * <p>Both methods look at what is stored, so that work that a crash interrupted is found again.
 */
public interface DueWork {

    /** A name for logs and for an operator, such as {@code close campaigns}. */
    String name();

    /** The earliest instant, at or before {@code until}, at which work is due and not finished. */
    Optional<Instant> nextDue(Instant until);

    /**
     * Does what is due at that instant, which {@link #nextDue} gave. Two instances may run the same work at the same time, and
     * a crash has it run again, so it must be idempotent. What it leaves unfinished, or an exception, has it called again.
     */
    void run(Instant at);

    /** Acts on each of them; one that fails keeps no other from it. The failures are thrown in the end, as one. */
    static <T> void each(Collection<T> items, Consumer<? super T> act) {
        RuntimeException failed = null;
        for (T item : items) {
            try {
                act.accept(item);
            } catch (RuntimeException e) {
                if (failed == null) {
                    failed = e;
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}

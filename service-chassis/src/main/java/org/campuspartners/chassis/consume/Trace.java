package org.campuspartners.chassis.consume;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.campuspartners.chassis.event.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The W3C trace of an event, in the log for as long as the event is worked on. */
final class Trace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Trace.class);
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String KEY = "traceId";

    private final String before = MDC.get(KEY);

    private Trace() {}

    /** @param event null where there is none to read */
    static Trace of(Event event) {
        Trace trace = new Trace();
        Optional.ofNullable(event)
                .flatMap(Event::traceparent)
                .map(TRACEPARENT::matcher)
                .filter(Matcher::matches)
                .ifPresentOrElse(found -> MDC.put(KEY, found.group(1)), () -> MDC.remove(KEY));
        return trace;
    }

    void applied(Projection projection, Event event) {
        LOG.debug("{} took {} {} of {}", projection.name(), event.type(), event.sequence(), event.subject());
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, before);
        }
    }
}

package org.campuspartners.analytics.testing;

import java.util.UUID;
import org.campuspartners.analytics.testing.Examples.Example;
import tools.jackson.databind.node.ObjectNode;

/** What is said of one subject over time, in the words of the contract's examples. */
public final class Life {

    private final String subject;
    private final ObjectNode changes;
    private long sequence;

    private Life(String subjectType, ObjectNode changes) {
        this.subject = subjectType + "/" + UUID.randomUUID().toString().replace("-", "");
        this.changes = changes;
    }

    /** @param changes what differs from the examples in whatever is said of it, as JSON */
    public static Life of(String subjectType, String changes) {
        return new Life(subjectType, (ObjectNode) RunningService.read(changes));
    }

    /** The next event of it. */
    public Life then(String type, String name) {
        return then(type, name, "{}");
    }

    public Life then(String type, String name, String more) {
        return at(++sequence, type, name, more);
    }

    /** An event out of turn. */
    public Life at(long number, String type, String name) {
        return at(number, type, name, "{}");
    }

    private Life at(long number, String type, String name, String more) {
        Example example = Examples.of(type, name);
        ObjectNode data = example.data();
        data.setAll(changes);
        data.setAll((ObjectNode) RunningService.read(more));
        Neighbours.shared().publish(example, subject, number, data);
        return this;
    }
}

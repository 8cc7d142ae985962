package org.campuspartners.runner.campus;

import java.util.List;
import java.util.Optional;
import org.campuspartners.runner.mongo.Mongo;
import org.campuspartners.runner.process.Part;

/** How the campus of a folder is. */
public final class Status {

    private final Campus campus;

    public Status(Campus campus) {
        this.campus = campus;
    }

    /** Prints what runs where. */
    public void print() {
        Mongo mongo = Mongo.choose(
                campus.home(),
                campus.options(),
                Optional.ofNullable(System.getenv("PATH")).orElse(""));
        new Overview(campus, mongo).print();
    }

    /** The parts that do not run, or are not ready. */
    public List<Part> down() {
        return campus.ownParts().stream().filter(part -> !campus.isReady(part)).toList();
    }
}

package org.campuspartners.chassis.http;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Thrown while a body is read, once it is longer than its path allows. */
final class BodyTooLarge extends IOException {

    private final transient DataSize limit;

    BodyTooLarge(DataSize limit) {
        super("a body here has at most " + limit);
        this.limit = limit;
    }

    Problem problem() {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE, "too-large", "A body here has at most " + limit.toBytes() + " bytes");
    }
}

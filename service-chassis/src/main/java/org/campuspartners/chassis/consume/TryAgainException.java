package org.campuspartners.chassis.consume;

/** Not now: something that passes by itself stands in the way, and the same batch is to come again. */
public final class TryAgainException extends RuntimeException {

    public TryAgainException(String reason) {
        super(reason);
    }

    public TryAgainException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

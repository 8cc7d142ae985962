package org.campuspartners.runner.process;

/** Why a command can't be done, in words for the person who typed it: no stack trace is shown. */
public final class CampusProblem extends RuntimeException {

    public CampusProblem(String message) {
        super(message);
    }

    public CampusProblem(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.campuspartners.chassis.decider;

import java.util.List;

/**
 * Why a command was refused.
 *
 * @param code stable, kebab-case; the last part of the problem's {@code type}
 * @param detail one sentence for people, naming the state the aggregate is in where that is the reason
 * @param fields the fields of the request that are at fault; may be empty
 */
public record Refusal(Kind kind, String code, String detail, List<String> fields) {

    /** What kind of answer the caller gets. */
    public enum Kind {
        /** The content can't hold: 422. */
        INVALID,
        /** Not in this state: 409. */
        OUT_OF_ORDER,
        /** Not by this person: 403. */
        FORBIDDEN,
        /** Nothing there, or nothing that this person may know of: 404. */
        NOT_FOUND
    }

    public Refusal {
        fields = List.copyOf(fields);
    }

    public static Refusal invalid(String code, String detail, String... fields) {
        return new Refusal(Kind.INVALID, code, detail, List.of(fields));
    }

    public static Refusal outOfOrder(String code, String detail) {
        return new Refusal(Kind.OUT_OF_ORDER, code, detail, List.of());
    }

    public static Refusal forbidden(String code, String detail) {
        return new Refusal(Kind.FORBIDDEN, code, detail, List.of());
    }

    public static Refusal notFound(String code, String detail) {
        return new Refusal(Kind.NOT_FOUND, code, detail, List.of());
    }
}

package org.campuspartners.chassis.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * A request that can't be answered as asked; it is sent as RFC 9457 problem details of the type
 * {@code https://campuspartners.org/problems/<code>}. The code is stable, in kebab case; the detail is for people.
 */
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient List<FieldProblem> fields;
    private final Duration retryAfter;

    private Problem(HttpStatus status, String code, String detail, List<FieldProblem> fields, Duration retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
    }

    public static Problem of(HttpStatus status, String code, String detail, FieldProblem... fields) {
        return new Problem(status, code, detail, List.of(fields), null);
    }

    public static Problem of(HttpStatus status, String code, String detail, List<FieldProblem> fields) {
        return new Problem(status, code, detail, fields, null);
    }

    /** 400: the request can't be read as what it should be. */
    public static Problem malformed(String code, String detail, FieldProblem... fields) {
        return of(HttpStatus.BAD_REQUEST, code, detail, fields);
    }

    /** 422: it can be read, and a rule is against what these fields say. */
    public static Problem invalid(String code, String detail, String... fields) {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                code,
                detail,
                Stream.of(fields).map(field -> new FieldProblem(field, detail)).toList());
    }

    /** 403: the caller may know that it exists, and may not do this. */
    public static Problem forbidden(String code, String detail) {
        return of(HttpStatus.FORBIDDEN, code, detail);
    }

    /** 404: there is none, or the caller may not know that there is. */
    public static Problem notFound(String code, String detail) {
        return of(HttpStatus.NOT_FOUND, code, detail);
    }

    /** 409: not in the state it is in. */
    public static Problem outOfOrder(String code, String detail) {
        return of(HttpStatus.CONFLICT, code, detail);
    }

    /** 503 with {@code Retry-After}. */
    public static Problem unavailable(String code, String detail, Duration retryAfter) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, code, detail, List.of(), retryAfter);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return getMessage();
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}

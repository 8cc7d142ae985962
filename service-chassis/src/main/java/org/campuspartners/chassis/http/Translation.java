package org.campuspartners.chassis.http;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteConcernException;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What each exception that can end a request says to the one who sent it; empty for what nobody expected. */
final class Translation {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** Not primary, recovering, shutting down: the server is there and can't answer for now. */
    private static final Set<Integer> MONGO_AWAY =
            Set.of(6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436);

    private Translation() {}

    static Optional<Problem> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge tooLarge) {
                return Optional.of(tooLarge.problem());
            }
        }
        return Optional.ofNullable(known(thrown));
    }

    private static Problem known(Throwable thrown) {
        return switch (thrown) {
            case Problem problem -> problem;
            case HttpMessageNotReadableException unreadable -> UnreadableBody.explain(unreadable);
            case BindException invalid -> invalidFields(invalid);
            case HandlerMethodValidationException invalid -> invalidParameters(invalid);
            case ConstraintViolationException invalid -> violated(invalid);
            case MethodArgumentTypeMismatchException type -> wrongType(type);
            case MissingServletRequestParameterException missing -> missing("parameter", missing.getParameterName());
            case MissingRequestHeaderException missing -> missing("header", missing.getHeaderName());
            case InvalidParameterException malformed ->
                Problem.malformed("malformed-query", "The query or form can't be decoded");
            case RequestRejectedException rejected -> byStatus(HttpStatus.BAD_REQUEST.value());
            case HttpRequestMethodNotSupportedException method ->
                Problem.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        method.getMethod() + " is not something to do here");
            case AuthenticationServiceException away ->
                unavailable(
                        "sign-in-unavailable", "Tokens can't be checked for now: the sign-in server does not answer");
            case AuthenticationException unauthenticated -> unauthenticated(unauthenticated);
            case AccessDeniedException denied -> Problem.forbidden("forbidden", "This is not yours to see or to do");
            case MongoException mongo ->
                away(mongo) ? unavailable("store-unavailable", "The store does not answer for now") : null;
            case RetriableException kafka ->
                unavailable("broker-unavailable", "The message broker does not answer for now");
            case ErrorResponse response -> byStatus(response.getStatusCode().value());
            default -> null;
        };
    }

    /** What a bare status says, where nothing else is known. */
    static Problem byStatus(int status) {
        HttpStatus known = Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        return switch (known) {
            case NOT_FOUND -> Problem.notFound("not-found", "There is nothing here that you may see");
            case NOT_ACCEPTABLE -> Problem.of(known, "not-acceptable", "This can't be had in the media type asked for");
            case METHOD_NOT_ALLOWED -> Problem.of(known, "method-not-allowed", "This is not something to do here");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(known, "unsupported-media-type", "A body of this media type can't be read here");
            case CONTENT_TOO_LARGE -> Problem.of(known, "too-large", "The request is too large");
            case UNAUTHORIZED -> Problem.of(known, "unauthenticated", "Send a bearer token");
            case FORBIDDEN -> Problem.forbidden("forbidden", "This is not yours to see or to do");
            case SERVICE_UNAVAILABLE -> unavailable("unavailable", "Not for now");
            case BAD_REQUEST -> Problem.malformed("bad-request", "The request can't be read as HTTP asks");
            default ->
                known.is5xxServerError() ? unexpected() : Problem.of(known, "bad-request", known.getReasonPhrase());
        };
    }

    static Problem unexpected() {
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                "Something that should not happen did; it is in the logs");
    }

    private static Problem unavailable(String code, String detail) {
        return Problem.unavailable(code, detail, RETRY_AFTER);
    }

    private static Problem invalidFields(BindException invalid) {
        return invalid(invalid.getFieldErrors().stream()
                .map(error -> new FieldProblem(
                        error.getField(),
                        error.isBindingFailure() ? "is of the wrong type" : error.getDefaultMessage()))
                .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
                .toList());
    }

    private static Problem invalidParameters(HandlerMethodValidationException invalid) {
        return invalid(invalid.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof ParameterErrors errors
                        ? errors.getFieldErrors().stream()
                                .map(error -> new FieldProblem(error.getField(), error.getDefaultMessage()))
                        : result.getResolvableErrors().stream()
                                .map(error -> new FieldProblem(
                                        result.getMethodParameter().getParameterName(), error.getDefaultMessage())))
                .toList());
    }

    private static Problem violated(ConstraintViolationException invalid) {
        return invalid(invalid.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList());
    }

    private static Problem invalid(List<FieldProblem> fields) {
        String detail = fields.isEmpty()
                ? "The request is not valid"
                : fields.stream()
                        .map(field -> field.field() + " " + field.message())
                        .collect(Collectors.joining("; "));
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid-fields", detail, fields);
    }

    private static Problem wrongType(MethodArgumentTypeMismatchException type) {
        String message =
                "must be " + (type.getRequiredType() == null ? "of another type" : Expected.of(type.getRequiredType()));
        return Problem.malformed(
                "wrong-type", type.getName() + " " + message, new FieldProblem(type.getName(), message));
    }

    private static Problem missing(String what, String name) {
        return Problem.malformed(
                what + "-missing", "The " + what + " " + name + " is missing", new FieldProblem(name, "is missing"));
    }

    private static Problem unauthenticated(AuthenticationException exception) {
        if (exception instanceof OAuth2AuthenticationException token) {
            boolean malformed = token.getError() instanceof BearerTokenError bearer
                    && bearer.getHttpStatus() == HttpStatus.BAD_REQUEST;
            return malformed
                    ? Problem.malformed("token-malformed", "Send one bearer token, in the Authorization header")
                    : Problem.of(
                            HttpStatus.UNAUTHORIZED,
                            "token-invalid",
                            "The token is not valid here: expired, not yet valid, for another audience, of another"
                                    + " issuer, or not signed by the sign-in server");
        }
        return byStatus(HttpStatus.UNAUTHORIZED.value());
    }

    private static boolean away(MongoException mongo) {
        return mongo instanceof MongoClientException
                || mongo instanceof MongoSocketException
                || mongo instanceof MongoInterruptedException
                || mongo instanceof MongoExecutionTimeoutException
                || mongo instanceof MongoWriteConcernException
                || mongo instanceof MongoServerException && MONGO_AWAY.contains(mongo.getCode())
                || mongo.hasErrorLabel("RetryableWriteError")
                || mongo.hasErrorLabel("RetryableError");
    }
}

package org.campuspartners.chassis.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.campuspartners.chassis.observe.QuietRoutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every exception that ends a request becomes problem details here, those of the security filters too. */
@RestControllerAdvice
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetails> answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted() || hungUp(thrown)) {
            return null;
        }
        return answer(thrown, request, request.getRequestURI());
    }

    ResponseEntity<ProblemDetails> answer(Throwable thrown, HttpServletRequest request, String instance) {
        Optional<Problem> known = Translation.of(thrown);
        Problem problem = known.orElseGet(Translation::unexpected);
        if (problem.status().is5xxServerError()) {
            log(thrown, problem, request, instance);
        }
        HttpHeaders headers = new HttpHeaders();
        if (thrown instanceof ErrorResponse response) {
            headers.putAll(response.getHeaders());
        }
        return answer(problem, headers, instance);
    }

    ResponseEntity<ProblemDetails> answer(Problem problem, HttpHeaders headers, String instance) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        problem.retryAfter().ifPresent(after -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds())));
        String trace = problem.status().value() == 500 ? MDC.get("traceId") : null;
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .body(ProblemDetails.of(problem, instance, trace));
    }

    private static void log(Throwable thrown, Problem problem, HttpServletRequest request, String instance) {
        boolean unexpected = problem.status().value() == 500;
        if (QuietRoutes.isQuiet(request)) {
            // Messages can name ids, so only the kind of failure and where it came from are said.
            StackTraceElement[] trace = thrown.getStackTrace();
            LOG.warn(
                    "A request on a quiet route failed: {} at {}",
                    thrown.getClass().getName(),
                    trace.length == 0 ? "?" : trace[0]);
        } else if (unexpected) {
            LOG.error("{} {} failed", request.getMethod(), instance, thrown);
        } else {
            LOG.warn("{} {} is answered {}: {}", request.getMethod(), instance, problem.code(), thrown.toString());
        }
    }

    private static boolean hungUp(Exception thrown) {
        return thrown instanceof IOException
                && Translation.of(thrown).isEmpty()
                && thrown.getClass().getName().matches(".*(ClientAbort|AsyncRequestNotUsable|CloseNow)Exception");
    }
}

package org.campuspartners.chassis.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.MediaType;

/** Tomcat's own last word, on requests that never reach a servlet, as problem details in place of its HTML page. Public for Tomcat alone. */
public final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = Translation.byStatus(response.getStatus());
        String body = """
                {"type":"%s%s","title":"%s","status":%d,"detail":"%s"}""".formatted(
                        ProblemDetails.TYPES,
                        problem.code(),
                        problem.status().getReasonPhrase(),
                        problem.status().value(),
                        problem.detail());
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException hungUp) {
            // The caller has gone, or something has been sent: nothing is left to say.
        }
    }
}

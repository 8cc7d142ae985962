package org.campuspartners.chassis.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;

/**
 * What every response says to browsers, as OWASP ASVS 5.0 asks (3.2.1, 3.4, 3.5.8, 14.3.2): the container's own as well, which no
 * filter sees.
 */
final class ProtectiveHeaders extends ValveBase {

    private static final String PAGES = "/swagger-ui/";
    private static final String AND_NOTHING_ELSE =
            "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String FOR_DATA = "default-src 'none'; " + AND_NOTHING_ELSE;
    private static final String FOR_PAGES =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " + AND_NOTHING_ELSE;
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    ProtectiveHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean page = path != null && path.startsWith(PAGES);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", page ? FOR_PAGES : FOR_DATA);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (isOverTls(request)) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        getNext().invoke(request, response);
    }

    /** TLS ends in front, as a rule. Whoever forges this gains nothing: without TLS a browser passes the header over. */
    private static boolean isOverTls(Request request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}

package org.campuspartners.chassis.observe;

import jakarta.servlet.ServletRequest;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Routes that leave no mark of who called and when: no trace, no per-request metric, no access log line, nothing of the
 * request in any log. Named in {@code campus.quiet-routes} as {@code "PUT /api/campaigns/{id}/my-answer"}.
 */
public final class QuietRoutes {

    /** The request attribute; an access log leaves out what has it. */
    static final String ATTRIBUTE = "campus.quiet";

    private static final ThreadLocal<Boolean> ACTIVE = new ThreadLocal<>();

    private record Route(String method, PathPattern path) {}

    private final List<Route> routes;

    QuietRoutes(List<String> routes) {
        this.routes = routes.stream().map(QuietRoutes::parse).toList();
    }

    /** Whether this request goes to a quiet route. */
    public static boolean isQuiet(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /** Whether this thread serves a quiet route right now. */
    static boolean active() {
        return ACTIVE.get() != null;
    }

    static void enter(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
        ACTIVE.set(true);
    }

    static void leave() {
        ACTIVE.remove();
    }

    boolean matches(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return routes.stream()
                .anyMatch(route -> route.method().equals(method) && route.path().matches(parsed));
    }

    private static Route parse(String route) {
        String[] parts = route.strip().split("\\s+");
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "campus.quiet-routes: \"" + route + "\" is not a method and a path, such as \"PUT /api/x/{id}\"");
        }
        return new Route(parts[0], PathPatternParser.defaultInstance.parse(parts[1]));
    }
}

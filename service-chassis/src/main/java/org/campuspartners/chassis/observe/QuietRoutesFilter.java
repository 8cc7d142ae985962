package org.campuspartners.chassis.observe;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Marks requests to quiet routes before anything has noted them. */
final class QuietRoutesFilter extends OncePerRequestFilter {

    private final QuietRoutes routes;

    QuietRoutesFilter(QuietRoutes routes) {
        this.routes = routes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!routes.matches(request.getMethod(), request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        QuietRoutes.enter(request);
        try {
            chain.doFilter(request, response);
        } finally {
            QuietRoutes.leave();
        }
    }
}

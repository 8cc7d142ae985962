package org.campuspartners.chassis.http;

import java.util.Optional;
import java.util.regex.Pattern;
import org.campuspartners.chassis.aggregate.Page;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class PageResolver implements HandlerMethodArgumentResolver {

    static final String CURSOR_PARAMETER = "cursor";
    static final String LIMIT_PARAMETER = "limit";
    static final int DEFAULT_LIMIT = 50;
    static final String CURSOR_PATTERN = "[A-Za-z0-9._~:/|-]{1,200}";

    private static final Pattern CURSOR = Pattern.compile(CURSOR_PATTERN);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class;
    }

    @Override
    public Page resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return new Page(Optional.ofNullable(cursor(request)), limit(request));
    }

    private static String cursor(NativeWebRequest request) {
        String cursor = request.getParameter(CURSOR_PARAMETER);
        if (cursor != null && !CURSOR.matcher(cursor).matches()) {
            throw Problem.malformed(
                    "cursor-malformed",
                    "A cursor is what the page before gave as next",
                    new FieldProblem(CURSOR_PARAMETER, "must be what the page before gave as next"));
        }
        return cursor;
    }

    private static int limit(NativeWebRequest request) {
        String limit = request.getParameter(LIMIT_PARAMETER);
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        int wanted = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (wanted < 1 || wanted > Page.CAP) {
            String message = "must be a number from 1 to " + Page.CAP;
            throw Problem.malformed(
                    "limit-out-of-range", "limit " + message, new FieldProblem(LIMIT_PARAMETER, message));
        }
        return wanted;
    }
}

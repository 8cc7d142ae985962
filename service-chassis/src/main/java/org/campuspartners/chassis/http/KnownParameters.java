package org.campuspartners.chassis.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.campuspartners.chassis.aggregate.Page;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query parameter that an operation doesn't have: a filter with a slip in its name would otherwise filter nothing. An
 * operation that takes the request as it is looks after its parameters itself.
 */
final class KnownParameters implements HandlerInterceptor {

    private final Map<Method, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean asked = request.getQueryString() != null;
        if (asked && handler instanceof HandlerMethod operation) {
            known.computeIfAbsent(operation.getMethod(), any -> of(operation))
                    .ifPresent(names -> refuseOthers(request.getParameterMap().keySet(), names));
        }
        return true;
    }

    private static void refuseOthers(Set<String> sent, Set<String> known) {
        FieldProblem[] others = sent.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new FieldProblem(name, "is no parameter of this"))
                .toArray(FieldProblem[]::new);
        if (others.length > 0) {
            throw Problem.malformed("unknown-parameter", others[0].field() + " " + others[0].message(), others);
        }
    }

    private static Optional<Set<String>> of(HandlerMethod operation) {
        MethodParameter[] parameters = operation.getMethodParameters();
        boolean raw = Arrays.stream(parameters)
                .anyMatch(parameter -> HttpServletRequest.class.isAssignableFrom(parameter.getParameterType()));
        return raw
                ? Optional.empty()
                : Optional.of(Arrays.stream(parameters)
                        .flatMap(KnownParameters::names)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> names(MethodParameter parameter) {
        RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
        if (single != null) {
            return Stream.of(
                    StringUtils.hasText(single.name())
                            ? single.name()
                            : parameter.getParameter().getName());
        }
        if (parameter.getParameterType() == Page.class) {
            return Stream.of(PageResolver.CURSOR_PARAMETER, PageResolver.LIMIT_PARAMETER);
        }
        return parameter.hasParameterAnnotation(ParameterObject.class)
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.empty();
    }
}

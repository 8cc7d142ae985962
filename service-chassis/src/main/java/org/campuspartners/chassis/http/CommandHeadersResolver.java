package org.campuspartners.chassis.http;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class CommandHeadersResolver implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String KEY_PATTERN = "[\\x21-\\x7e]{1,128}";

    private static final Pattern KEY = Pattern.compile(KEY_PATTERN);
    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandHeaders.class;
    }

    @Override
    public CommandHeaders resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return new CommandHeaders(key(request), seen(request));
    }

    private static Optional<String> key(NativeWebRequest request) {
        return only(
                request,
                IDEMPOTENCY_KEY,
                Problem.malformed(
                        "idempotency-key-malformed",
                        "Idempotency-Key is 1 to 128 visible ASCII characters, once",
                        new FieldProblem(IDEMPOTENCY_KEY, "must be 1 to 128 visible ASCII characters, once")),
                KEY);
    }

    private static OptionalLong seen(NativeWebRequest request) {
        Optional<String> tag = only(
                request,
                HttpHeaders.IF_MATCH,
                Problem.malformed(
                        "if-match-malformed",
                        "If-Match is one strong ETag as this service gave it, such as \"3\"",
                        new FieldProblem(HttpHeaders.IF_MATCH, "must be one strong ETag, such as \"3\"")),
                VERSION);
        return tag.map(text -> OptionalLong.of(Long.parseLong(text.substring(1, text.length() - 1))))
                .orElseGet(OptionalLong::empty);
    }

    private static Optional<String> only(NativeWebRequest request, String header, Problem otherwise, Pattern form) {
        String[] values = request.getHeaderValues(header);
        if (values == null || values.length == 0) {
            return Optional.empty();
        }
        Matcher matcher = form.matcher(values[0].strip());
        if (values.length > 1 || !matcher.matches()) {
            throw otherwise;
        }
        return Optional.of(matcher.group());
    }
}

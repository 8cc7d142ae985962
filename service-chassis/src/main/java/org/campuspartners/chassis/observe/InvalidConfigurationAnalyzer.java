package org.campuspartners.chassis.observe;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;

/** One line a property, and never its value, which may be a secret. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InvalidConfigurationAnalyzer extends AbstractFailureAnalyzer<BindValidationException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BindValidationException invalid) {
        String prefix = invalid.getValidationErrors().getName().toString();
        String lines = invalid.getValidationErrors().getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? ConfigurationFault.line(prefix + "." + kebab(field.getField()), fault(field))
                        : prefix + " " + error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining(System.lineSeparator()));
        return new FailureAnalysis(lines, "Set it, and start again.", invalid);
    }

    private static String fault(FieldError field) {
        return field.getRejectedValue() == null ? "is not set" : field.getDefaultMessage();
    }

    private static String kebab(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}

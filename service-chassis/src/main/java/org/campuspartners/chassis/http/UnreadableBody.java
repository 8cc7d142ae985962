package org.campuspartners.chassis.http;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that is not what it should be, naming the field where there is one. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem explain(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case null -> Problem.malformed("body-missing", "This request needs a body");
            case UnrecognizedPropertyException unknown -> field(unknown, "unknown-field", "is not a field here");
            case InvalidFormatException format -> field(format, "wrong-type", "must be " + expected(format));
            case MismatchedInputException type -> field(type, "wrong-type", "must be " + expected(type));
            case InputCoercionException range -> field(range, "wrong-type", "must be " + inRange(range));
            case DatabindException value -> field(value, "unacceptable-value", "can't be accepted");
            case JacksonException json -> notJson(json);
            default -> Problem.malformed("malformed-body", "The body can't be read");
        };
    }

    private static Problem field(JacksonException cause, String code, String message) {
        String path = path(cause.getPath());
        return path.isEmpty()
                ? Problem.malformed(code, "The body " + message)
                : Problem.malformed(code, path + " " + message, new FieldProblem(path, message));
    }

    private static Problem notJson(JacksonException json) {
        String where = json.getLocation() == null
                ? ""
                : " (line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr() + ")";
        return Problem.malformed("malformed-json", "The body is not JSON that can be read" + where);
    }

    private static String path(List<Reference> references) {
        return references.stream()
                .map(at -> at.getPropertyName() == null ? "[" + at.getIndex() + "]" : "." + at.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String inRange(InputCoercionException cause) {
        return Expected.of(cause.getTargetType()) + " within its range";
    }

    private static String expected(MismatchedInputException cause) {
        Class<?> type = cause.getTargetType();
        return type == null ? "of another type" : Expected.of(type);
    }
}

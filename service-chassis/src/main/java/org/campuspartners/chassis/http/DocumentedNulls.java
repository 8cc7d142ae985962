package org.campuspartners.chassis.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.PropertyCustomizer;

/** Says of every property that can be null that it can. */
final class DocumentedNulls implements PropertyCustomizer {

    private static final String NULL = "null";

    @Override
    public Schema<?> customize(Schema property, AnnotatedType type) {
        return isOrNull(type) ? orNull(property) : property;
    }

    private static boolean isOrNull(AnnotatedType type) {
        return type.getCtxAnnotations() != null
                && Arrays.stream(type.getCtxAnnotations()).anyMatch(OrNull.class::isInstance);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            Schema<?> reference = new Schema<>().$ref(property.get$ref());
            property.set$ref(null);
            property.setOneOf(List.of(reference, new Schema<>().types(Set.of(NULL))));
            return property;
        }
        Set<String> types =
                new LinkedHashSet<>(property.getTypes() == null ? Set.of(property.getType()) : property.getTypes());
        types.add(NULL);
        property.setTypes(types);
        return property;
    }
}

package org.campuspartners.chassis.http;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses two types of one name in an API's document, where one would be shown in the place of the other. */
final class DistinctNames implements ModelConverter {

    private final Map<String, String> types = new ConcurrentHashMap<>();

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (resolved != null && java.getRawClass().isRecord()) {
            requireOne(name(resolved), java.toCanonical());
        }
        return resolved;
    }

    private void requireOne(String name, String type) {
        String other = name == null ? null : types.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException(
                    "Both " + other + " and " + type + " are called " + name + " in the document");
        }
    }

    private static String name(Schema<?> schema) {
        return schema.get$ref() == null
                ? schema.getName()
                : schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
    }
}

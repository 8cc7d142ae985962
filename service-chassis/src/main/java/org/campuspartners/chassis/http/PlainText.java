package org.campuspartners.chassis.http;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads texts that can be stored and shown: no control characters but tab and new line, no half of a character. */
final class PlainText extends StdScalarDeserializer<String> {

    private static final String REASON = "has a control character or half a character";

    private PlainText() {
        super(String.class);
    }

    static JacksonModule module() {
        return new SimpleModule("plain text")
                .addDeserializer(String.class, new PlainText())
                .addKeyDeserializer(String.class, new Key());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getString();
        if (!plain(text)) {
            throw context.weirdStringException(text, String.class, REASON);
        }
        return text;
    }

    private static boolean plain(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.getType(point) == Character.SURROGATE
                        || Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t');
    }

    private static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            if (!plain(key)) {
                throw context.weirdKeyException(String.class, key, REASON);
            }
            return key;
        }
    }
}

package org.campuspartners.chassis.event;

import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;

/**
 * Reads and writes records as {@link WireRecord#toDocument()} has them, without the document in between: a backlog has many, and what
 * their headers are called is in memory once.
 */
public final class WireRecordCodec {

    private WireRecordCodec() {}

    /** The record where the reader stands before a document; what else the document has is passed over. */
    public static WireRecord read(BsonReader reader) {
        long sequence = 0;
        String topic = null;
        String key = null;
        Map<String, String> headers = Map.of();
        byte[] value = null;
        long timestamp = 0;
        boolean journaled = false;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "seq" -> sequence = reader.readInt64();
                case "topic" -> topic = reader.readString().intern();
                case "key" -> key = reader.readString();
                case "headers" -> headers = readHeaders(reader);
                case "value" -> value = readValue(reader);
                case "ts" -> timestamp = reader.readInt64();
                case "log" -> journaled = reader.readBoolean();
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new WireRecord(sequence, topic, key, headers, value, timestamp, journaled);
    }

    private static Map<String, String> readHeaders(BsonReader reader) {
        Map<String, String> headers = new TreeMap<>();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String name = reader.readName().intern();
            headers.put(name, reader.readString());
        }
        reader.readEndDocument();
        return headers;
    }

    private static byte[] readValue(BsonReader reader) {
        if (reader.getCurrentBsonType() == BsonType.NULL) {
            reader.readNull();
            return null;
        }
        return reader.readBinaryData().getData();
    }

    /** The record's fields, into the document that was begun. */
    public static void writeFields(BsonWriter writer, WireRecord record) {
        writer.writeInt64("seq", record.sequence());
        writer.writeString("topic", record.topic());
        writer.writeString("key", record.key());
        writer.writeStartDocument("headers");
        new TreeMap<>(record.headers()).forEach(writer::writeString);
        writer.writeEndDocument();
        if (record.value() == null) {
            writer.writeNull("value");
        } else {
            writer.writeBinaryData("value", new BsonBinary(record.value()));
        }
        writer.writeInt64("ts", record.timestamp());
        writer.writeBoolean("log", record.journaled());
    }
}

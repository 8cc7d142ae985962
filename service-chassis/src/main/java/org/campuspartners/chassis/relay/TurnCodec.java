package org.campuspartners.chassis.relay;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.event.WireRecordCodec;

/** Reads the turn of an aggregate off its document in a collection. */
record TurnCodec(String collection) implements Codec<Turn> {

    @Override
    public Turn decode(BsonReader reader, DecoderContext context) {
        String id = null;
        List<WireRecord> pending = new ArrayList<>();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case "_id" -> id = reader.readString();
                case "pending" -> readAll(reader, pending);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Turn(new Turn.Ref(collection, id), List.copyOf(pending));
    }

    private static void readAll(BsonReader reader, List<WireRecord> pending) {
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            pending.add(WireRecordCodec.read(reader));
        }
        reader.readEndArray();
    }

    @Override
    public void encode(BsonWriter writer, Turn turn, EncoderContext context) {
        throw new UnsupportedOperationException("a turn is only read");
    }

    @Override
    public Class<Turn> getEncoderClass() {
        return Turn.class;
    }
}

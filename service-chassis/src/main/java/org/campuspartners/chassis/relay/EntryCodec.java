package org.campuspartners.chassis.relay;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.event.WireRecordCodec;

/** A record as an entry of the journal. */
final class EntryCodec implements Codec<WireRecord> {

    @Override
    public void encode(BsonWriter writer, WireRecord record, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString("_id", Journal.id(record.subject(), record.sequence()));
        WireRecordCodec.writeFields(writer, record);
        writer.writeEndDocument();
    }

    @Override
    public WireRecord decode(BsonReader reader, DecoderContext context) {
        return WireRecordCodec.read(reader);
    }

    @Override
    public Class<WireRecord> getEncoderClass() {
        return WireRecord.class;
    }
}

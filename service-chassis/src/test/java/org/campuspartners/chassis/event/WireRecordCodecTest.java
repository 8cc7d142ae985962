package org.campuspartners.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read and written without a document in between is what the document has. */
class WireRecordCodecTest {

    static Stream<WireRecord> records() {
        Map<String, String> headers =
                Map.of("ce_subject", "unit/1", "ce_id", "a-b", "content-type", "application/json", "ce_sequence", "7");
        byte[] data = "{\"week\":12,\"word\":\"ū\"}".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                new WireRecord(7, "partnership.events", "1", headers, data, 1_900_000_000_000L, true),
                new WireRecord(1, "partnership.directory", "person/2", Map.of(), null, 0, false));
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_is_written_as_its_document_is(WireRecord record) {
        BsonDocument written = new BsonDocument();
        BsonDocumentWriter writer = new BsonDocumentWriter(written);
        writer.writeStartDocument();
        WireRecordCodec.writeFields(writer, record);
        writer.writeEndDocument();

        assertThat(written.toJson())
                .isEqualTo(record.toDocument().toBsonDocument().toJson());
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_is_read_as_from_its_document_whatever_stands_beside_it(WireRecord record) {
        BsonDocument stored = record.toDocument(new Date())
                .append("more", new Document("a", 1))
                .toBsonDocument();

        WireRecord read = WireRecordCodec.read(new BsonDocumentReader(stored));

        assertThat(read).usingRecursiveComparison().isEqualTo(WireRecord.of(record.toDocument()));
        assertThat(read.headers()).isEqualTo(record.headers());
        assertThat(read.value()).isEqualTo(record.value());
    }
}

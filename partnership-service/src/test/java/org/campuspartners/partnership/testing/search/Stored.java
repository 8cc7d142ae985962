package org.campuspartners.partnership.testing.search;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * Whatever was stored, in whichever database. The server's own log of its writes, which a replica set has, is a collection as well:
 * so that what was overwritten, deleted or dropped since is looked at too.
 */
final class Stored {

    private final Findings findings;

    Stored(Findings findings) {
        this.findings = findings;
    }

    /** @return how many documents there are */
    long search(MongoClient client) {
        long documents = 0;
        for (String name : client.listDatabaseNames()) {
            MongoDatabase database = client.getDatabase(name);
            for (String collection : database.listCollectionNames()) {
                findings.look("collections of " + name, "", collection);
                for (RawBsonDocument document : database.getCollection(collection, RawBsonDocument.class)
                        .find()) {
                    documents++;
                    if (Planted.in(bytes(document.getByteBuffer().asNIO()))) {
                        look("collection " + collection, "", document);
                    }
                }
            }
        }
        return documents;
    }

    private void look(String place, String field, BsonValue value) {
        switch (value.getBsonType()) {
            case DOCUMENT -> look(place, value.asDocument());
            case ARRAY -> value.asArray().forEach(one -> look(place, field, one));
            case BINARY ->
                findings.look(
                        place, field, bytes(ByteBuffer.wrap(value.asBinary().getData())));
            case STRING -> findings.look(place, field, value.asString().getValue());
            default -> findings.look(place, field, value.toString());
        }
    }

    private void look(String place, BsonDocument document) {
        String written = document.containsKey("ns") && document.get("ns").isString()
                ? "collection " + document.getString("ns").getValue().replaceFirst("^[^.]*\\.", "")
                : place;
        for (Map.Entry<String, BsonValue> entry : document.entrySet()) {
            findings.look(written, "", entry.getKey());
            look(written, entry.getKey(), entry.getValue());
        }
    }

    private static String bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

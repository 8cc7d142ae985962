package org.campuspartners.feedback.instrument;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.campuspartners.chassis.store.Durable;
import org.campuspartners.feedback.instrument.domain.Instrument;

/**
 * What every version of an instrument said when it was first there. A form is stored by the order of its items, so a version that
 * says something else later would count answers to other questions; one that is gone could not be counted or shown.
 */
final class InstrumentLedger {

    private static final String CONTENT = "content";

    private final MongoCollection<Document> collection;

    InstrumentLedger(MongoDatabase database) {
        collection = Durable.collection(database, "instruments");
    }

    /** @throws BadInstrument where one was changed, or is there no more */
    void hold(List<Instrument> all) {
        Map<String, Instrument> present = new TreeMap<>();
        for (Instrument instrument : all) {
            String id = instrument.id() + "/" + instrument.version();
            present.put(id, instrument);
            collection.updateOne(
                    Filters.eq(id),
                    Updates.setOnInsert(CONTENT, content(instrument)),
                    new UpdateOptions().upsert(true));
        }
        for (Document known : collection.find()) {
            Instrument instrument = present.get(known.getString("_id"));
            if (instrument == null) {
                throw new BadInstrument(
                        known.getString("_id"),
                        List.of("it is there no more, and campaigns may have used it; put it back"));
            }
            if (!content(instrument).equals(known.getString(CONTENT))) {
                throw new BadInstrument(
                        known.getString("_id"), List.of("it was changed; what asks something else is a new version"));
            }
        }
    }

    private static String content(Instrument instrument) {
        List<String> lines = new ArrayList<>();
        lines.add(instrument.asks().word() + " " + instrument.role().word());
        instrument.items().forEach(item -> lines.add(item.id() + " " + item.reversed() + " " + item.text()));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

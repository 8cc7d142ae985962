package org.campuspartners.feedback.answer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.campuspartners.chassis.store.Durable;
import org.campuspartners.feedback.answer.domain.CampaignKeys;
import org.campuspartners.feedback.answer.domain.Slot;
import org.springframework.stereotype.Component;

/**
 * The sealed forms of campaigns, about 64 people's in a document (rule 15). A document has neither time nor author. It has a
 * slot for everybody from the start, since one that came with its form would stand in the order of arrival. It is emptied
 * and never deleted, so that nothing that was paused can open it again.
 */
@Component
class Buckets {

    private static final String OPEN = "open";
    private static final String FORMS = "forms";

    private final MongoCollection<Document> collection;

    Buckets(MongoDatabase database) {
        collection = Durable.collection(database, "forms");
        // The stand-in scans without one that covers the conditional filter exactly.
        collection.createIndex(Indexes.ascending("_id", OPEN), new IndexOptions().unique(true));
    }

    /** Sees to open buckets with an empty slot for each; one that is there, open or closed, is left as it is. */
    void prepare(String campaign, int invited, List<Slot> slots) {
        for (int bucket = 0; bucket < CampaignKeys.buckets(invited); bucket++) {
            Bson fresh = Updates.combine(
                    Updates.setOnInsert(OPEN, true), Updates.setOnInsert(FORMS, emptySlots(bucket, slots)));
            collection.updateOne(Filters.eq(id(campaign, bucket)), fresh, new UpdateOptions().upsert(true));
        }
    }

    private static Document emptySlots(int bucket, List<Slot> slots) {
        Document empty = new Document();
        slots.stream()
                .filter(slot -> slot.bucket() == bucket)
                .map(Slot::name)
                .sorted()
                .forEach(name -> empty.append(name, null));
        return empty;
    }

    /** @return false where the bucket takes no more forms */
    boolean put(String campaign, Slot slot, byte[] box) {
        return change(campaign, slot, Updates.set(FORMS + "." + slot.name(), new Binary(box)));
    }

    /** @return false where the bucket takes no more changes; true also where there was no form */
    boolean remove(String campaign, Slot slot) {
        return change(campaign, slot, Updates.set(FORMS + "." + slot.name(), null));
    }

    /** Lets nothing in any more: whoever was paused lands nothing after this. */
    void close(String campaign, int invited) {
        Bson shut = Updates.combine(Updates.set(OPEN, false), Updates.setOnInsert(FORMS, new Document()));
        ids(campaign, invited)
                .forEach(id -> collection.updateOne(Filters.eq(id), shut, new UpdateOptions().upsert(true)));
    }

    int count(String campaign, int invited) {
        return boxes(ofCampaign(campaign, invited)).size();
    }

    /** The boxes of a campaign whose buckets are all closed, by the name of their slot. */
    Map<String, byte[]> closed(String campaign, int invited) {
        Bson closed = Filters.and(ofCampaign(campaign, invited), Filters.eq(OPEN, false));
        if (collection.countDocuments(closed) < CampaignKeys.buckets(invited)) {
            throw new IllegalStateException("a campaign is counted only when all its buckets are closed");
        }
        return boxes(closed);
    }

    /** Destroys the forms in closed buckets. */
    void empty(String campaign, int invited) {
        collection.updateMany(
                Filters.and(ofCampaign(campaign, invited), Filters.eq(OPEN, false)),
                Updates.set(FORMS, new Document()));
    }

    private boolean change(String campaign, Slot slot, Bson update) {
        Bson whileOpen = Filters.and(Filters.eq(id(campaign, slot.bucket())), Filters.eq(OPEN, true));
        return collection.updateOne(whileOpen, update).getMatchedCount() == 1;
    }

    private Map<String, byte[]> boxes(Bson filter) {
        Map<String, byte[]> boxes = new TreeMap<>();
        collection.find(filter).forEach(bucket -> bucket.get(FORMS, Document.class)
                .forEach((name, box) -> {
                    if (box != null) {
                        boxes.put(name, ((Binary) box).getData());
                    }
                }));
        return boxes;
    }

    private static Bson ofCampaign(String campaign, int invited) {
        return Filters.in("_id", ids(campaign, invited));
    }

    private static List<String> ids(String campaign, int invited) {
        return IntStream.range(0, CampaignKeys.buckets(invited))
                .mapToObj(bucket -> id(campaign, bucket))
                .toList();
    }

    private static String id(String campaign, int bucket) {
        return campaign + "/" + bucket;
    }
}

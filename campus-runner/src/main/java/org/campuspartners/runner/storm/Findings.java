package org.campuspartners.runner.storm;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.mongo.Mongo;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.storm.check.Command;
import org.campuspartners.runner.storm.check.Counted;
import org.campuspartners.runner.storm.check.Entry;
import org.campuspartners.runner.storm.check.Evidence;
import org.campuspartners.runner.storm.check.Kept;
import org.campuspartners.runner.storm.check.Published;
import org.campuspartners.runner.term.http.Answer;
import org.campuspartners.runner.term.http.Api;

/** What a storm left, read from the databases and the topics themselves. */
record Findings(Campus campus, Api api) {

    private static final String PREFIX = "org.campuspartners.";

    Evidence about(List<Command> commands) {
        List<Kept> kept = new ArrayList<>();
        List<Entry> journal = new ArrayList<>();
        Mongo mongo = Mongo.choose(
                campus.home(),
                campus.options(),
                Optional.ofNullable(System.getenv("PATH")).orElse(""),
                "");
        for (Part service : Part.SERVICES) {
            ConnectionString uri = new ConnectionString(mongo.uri(service));
            try (MongoClient client = MongoClients.create(uri)) {
                MongoDatabase database = client.getDatabase(Objects.requireNonNull(uri.getDatabase()))
                        .withReadConcern(ReadConcern.MAJORITY);
                database.listCollectionNames().forEach(name -> database.getCollection(name)
                        .find(new Document("handled", new Document("$exists", true)))
                        .forEach(document -> kept.add(kept(name, document))));
                database.getCollection("journal").find().forEach(document -> journal.add(journaled(document)));
            }
        }
        return new Evidence(kept, journal, new Records(campus.kafka()).all(Findings::published), counted(commands));
    }

    private static Kept kept(String collection, Document document) {
        return new Kept(
                collection,
                document.getString("_id"),
                document.getLong("version"),
                document.getLong("sequence"),
                document.get("created", Document.class).getString("key"),
                document.getList("handled", Document.class).stream()
                        .map(handled -> handled.getString("key"))
                        .toList(),
                votes(document.get("state", Document.class)));
    }

    private static List<String> votes(Document state) {
        return state != null && state.get("votes") instanceof Document votes
                ? votes.values().stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Entry journaled(Document document) {
        Map<String, String> headers = new TreeMap<>();
        document.get("headers", Document.class).forEach((name, text) -> headers.put(name, (String) text));
        Binary value = document.get("value", Binary.class);
        return entry(
                document.getString("key"), headers, value == null ? null : value.getData(), document.getLong("ts"));
    }

    private static Published published(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Published(
                record.topic(),
                record.partition(),
                record.offset(),
                entry(record.key(), headers, record.value(), record.timestamp()));
    }

    private static Entry entry(String key, Map<String, String> headers, byte[] value, long timestamp) {
        String type = headers.getOrDefault("ce_type", "");
        return new Entry(
                headers.getOrDefault("ce_subject", ""),
                Long.parseLong(headers.getOrDefault("ce_sequence", "0")),
                headers.getOrDefault("ce_id", ""),
                type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type,
                key + " " + headers + " " + timestamp + " "
                        + (value == null ? "" : new String(value, StandardCharsets.UTF_8)));
    }

    /** As each campaign's first one to answer is shown it. */
    private List<Counted> counted(List<Command> commands) {
        Map<String, String> whoAnswered = commands.stream()
                .filter(command -> command.operation().endsWith("/my-answer"))
                .collect(Collectors.toMap(
                        command -> command.aggregate().orElseThrow(), Command::who, (one, other) -> one, TreeMap::new));
        List<Counted> counted = new ArrayList<>();
        whoAnswered.forEach((campaign, who) -> {
            Answer seen = api.get(Part.FEEDBACK, who, "/api/campaigns/" + campaign);
            var n = seen.body().path("result").path("n");
            if (n.isNumber() || seen.text("state").equals("suppressed")) {
                counted.add(new Counted(
                        campaign,
                        seen.text("state"),
                        seen.body().path("k").asInt(),
                        n.isNumber() ? OptionalInt.of(n.asInt()) : OptionalInt.empty()));
            }
        });
        return counted;
    }
}

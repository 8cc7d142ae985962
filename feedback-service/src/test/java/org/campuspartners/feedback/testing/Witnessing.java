package org.campuspartners.feedback.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.feedback.keys.CampaignKeyStore;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Everything that anybody holds of a campaign, as text: outside, in the database, in the key store, on a screen. Ids, names and
 * what is random are replaced by what they stand for, so that of two campaigns with the same to say every byte is the same.
 */
public abstract class Witnessing extends Campaigning {

    @Autowired
    protected MongoDatabase database;

    @Autowired
    protected CampaignKeyStore keys;

    @Autowired
    protected Crashes crashes;

    @Value("${campus.keys.directory}")
    protected Path keyDirectory;

    /** All that is held once its closing is over and nothing of it waits for the broker. */
    protected final String held(Group group) {
        untilTrue(() -> campaign(group).formsDestroyed() && allSaid(group));
        return String.join("\n\n", topic(group), dump(group), keyFiles(group), screens(group));
    }

    /** Its records on the topic: key, headers, value and timestamp. */
    protected final String topic(Group group) {
        return anonymous(
                group,
                Overheard.of(id(group)).stream()
                        .map(said -> said.everything() + "\n" + said.raw().timestamp())
                        .collect(Collectors.joining("\n\n")));
    }

    /** Its documents in every collection. */
    protected final String dump(Group group) {
        return anonymous(
                group,
                stored().filter(document -> document.contains(id(group)))
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    /** Every document of the database. */
    protected final Stream<String> stored() {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .sorted()
                .flatMap(name -> database.getCollection(name).find().into(new ArrayList<>()).stream()
                        .map(document -> name + " " + text(document)));
    }

    private String keyFiles(Group group) {
        try (Stream<Path> files = Files.list(keyDirectory)) {
            return anonymous(
                    group,
                    files.filter(file -> file.getFileName().toString().startsWith(id(group)))
                            .map(file ->
                                    file.getFileName() + " " + file.toFile().length())
                            .sorted()
                            .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String screens(Group group) {
        String path = "/api/campaigns/" + id(group);
        return anonymous(
                group,
                Stream.of(
                                as(group.student(1), path),
                                as(group.student(group.students()), path),
                                as(group.student(0), path),
                                as(group.educator(), path),
                                asCoordinator(path),
                                as(group.student(1), "/api/me/campaigns"))
                        .map(request -> send(request).body())
                        .collect(Collectors.joining("\n")));
    }

    /** What is pending has not been seen by everybody yet. */
    private boolean allSaid(Group group) {
        Document campaign = database.getCollection("campaigns")
                .find(new Document("_id", id(group)))
                .first();
        return campaign.getList("pending", Document.class).isEmpty()
                && Overheard.of(id(group)).stream()
                                .map(said -> said.header("ce_sequence"))
                                .distinct()
                                .count()
                        == campaign.getLong("sequence");
    }

    /** A document's fields by name, since some stand in the order of a hash. */
    protected static String text(Object value) {
        if (value instanceof Document document) {
            return new TreeMap<>(document)
                    .entrySet().stream()
                            .map(field -> field.getKey() + "=" + text(field.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Witnessing::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Binary binary) {
            boolean json = binary.length() > 0 && binary.getData()[0] == '{';
            return json ? new String(binary.getData(), UTF_8) : HexFormat.of().formatHex(binary.getData());
        }
        return String.valueOf(value);
    }

    private String anonymous(Group group, String text) {
        String said = text;
        for (Map.Entry<String, String> name : names(group).entrySet()) {
            said = said.replace(name.getKey(), name.getValue());
        }
        return said;
    }

    private Map<String, String> names(Group group) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(id(group), "<campaign>");
        names.put(Ids.derived("unit/" + group.id("unit"), "take"), "<source>");
        List.of("unit", "partnership", "course", "class").forEach(what -> names.put(group.id(what), "<" + what + ">"));
        names.put(Group.person(group.educator()), "<member>");
        names.put(Group.person(group.student(0)), "<member>");
        IntStream.rangeClosed(1, group.students())
                .forEach(i -> names.put(Group.person(group.student(i)), "<somebody>"));
        Overheard.of(id(group)).forEach(said -> names.put(said.header("ce_id"), "<record>"));
        names.put(group.name(), "<group>");
        return names;
    }
}

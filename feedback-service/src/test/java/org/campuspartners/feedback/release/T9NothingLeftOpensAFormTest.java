package org.campuspartners.feedback.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.TopicReader;
import org.campuspartners.feedback.answer.domain.CampaignKeys;
import org.campuspartners.feedback.answer.domain.Slot;
import org.campuspartners.feedback.keys.CampaignKeyStore;
import org.campuspartners.feedback.testing.LogLines;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.campuspartners.feedback.testing.Witnessing;
import org.junit.jupiter.api.Test;

/**
 * Somebody has all there is after closing: every database of the server, every topic, the key store, the logs, and a backup of the
 * database from the middle of the campaign. They know all people, and try every key they find on everything.
 */
class T9NothingLeftOpensAFormTest extends Witnessing {

    private static final int PEOPLE = 8;

    @Test
    void no_key_that_is_left_finds_anybodys_form_or_opens_a_box_of_a_backup() {
        try (LogLines logs = new LogLines()) {
            Group group = open(PEOPLE);
            everyoneAnswers(group);
            Map<String, byte[]> backup = boxes(group);
            byte[] stolen = keys.find(id(group)).orElseThrow();
            List<String> places = places(group, stolen);
            theNextNight();

            assertThat(backup.keySet())
                    .as("while it is open, its key leads to everybody's form")
                    .hasSameElementsAs(places);
            assertThat(openedBy(keysLeft(), group, backup)).as("and opens it").isEqualTo(PEOPLE);
            assertThat(everythingLeft(logs)).anyMatch(text -> text.contains(places.getFirst()));

            pastTheEnd(group);
            held(group);
            everyoneAnswers(open(PEOPLE));

            assertThat(keys.find(id(group))).isEmpty();
            assertThat(keysLeft()).as("those of campaigns that are open").isNotEmpty();
            assertThat(openedBy(keysLeft(), group, backup)).isZero();
            assertThat(keysLeft())
                    .allSatisfy(key -> assertThat(places(group, key)).doesNotContainAnyElementsOf(backup.keySet()));
            assertThat(everythingLeft(logs)).noneMatch(text -> places.stream().anyMatch(text::contains));
            assertThat(everythingLeft(logs)).noneMatch(text -> backup.values().stream()
                    .anyMatch(box -> text.contains(HexFormat.of().formatHex(box))));
        }
    }

    /** The mutants: the key was kept, or destroyed and made again, or a copy of it lies in the database. */
    @Test
    void the_search_catches_a_key_that_was_kept_and_a_copy_in_the_database() {
        Group group = open(PEOPLE);
        everyoneAnswers(group);
        Map<String, byte[]> backup = boxes(group);
        byte[] key = keys.find(id(group)).orElseThrow();
        pastTheEnd(group);
        held(group);
        assertThat(openedBy(keysLeft(), group, backup)).isZero();

        database.getCollection("escrow").insertOne(new Document("_id", "copy").append("key", new Binary(key)));
        assertThat(openedBy(keysLeft(), group, backup)).isEqualTo(PEOPLE);
        database.getCollection("escrow").drop();
        Path kept = keyDirectory.resolve("kept");
        write(kept, key);
        assertThat(openedBy(keysLeft(), group, backup)).isEqualTo(PEOPLE);
        delete(kept);
        assertThat(openedBy(keysLeft(), group, backup)).isZero();
    }

    /** Rule 19. */
    @Test
    void no_log_line_names_anybody_or_says_that_an_answer_came() {
        Group group = open(PEOPLE);
        try (LogLines logs = new LogLines()) {
            everyoneAnswers(group);
            withdraw(group, 1);
            send(giving(group, group.student(2), Map.of("no-such-item", 9)));
            send(with(as(group.student(2), "/api/campaigns/" + id(group) + "/my-answer"), "PUT", "{\"answers\":"));
            send(giving(group, group.educator(), agreeing()));
            crashes.before(id(group), "forms.updateOne", 1);
            send(giving(group, group.student(3), agreeing()));
            assertThat(crashes.happened(id(group))).isTrue();
            String[] telling = Stream.concat(
                            Stream.of(people(group)), Stream.of(id(group), "my-answer", "traceId=", "unit-aims"))
                    .toArray(String[]::new);
            assertThat(logs.lines()).as("but that a request failed").isNotEmpty();
            assertThat(logs.lines()).allSatisfy(line -> assertThat(line).doesNotContain(telling));
        }
    }

    private void everyoneAnswers(Group group) {
        IntStream.rangeClosed(1, PEOPLE).forEach(i -> give(group, i, form(item -> 1 + i % 5)));
    }

    private static List<String> places(Group group, byte[] key) {
        CampaignKeys known = new CampaignKeys(id(group), key);
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(i -> known.slot(Group.person(group.student(i)), 1).name())
                .toList();
    }

    private Map<String, byte[]> boxes(Group group) {
        Map<String, byte[]> boxes = new TreeMap<>();
        database.getCollection("forms")
                .find(new Document("_id", id(group) + "/0"))
                .first()
                .get("forms", Document.class)
                .forEach((name, box) -> boxes.put(name, ((Binary) box).getData()));
        return boxes;
    }

    /** How many boxes one of the keys opens, in the place where it lay or in any person's. */
    private static long openedBy(List<byte[]> keys, Group group, Map<String, byte[]> backup) {
        return backup.entrySet().stream()
                .filter(box -> keys.stream()
                        .anyMatch(key -> Stream.concat(Stream.of(box.getKey()), places(group, key).stream())
                                .anyMatch(place -> opens(new CampaignKeys(id(group), key), place, box.getValue()))))
                .count();
    }

    private static boolean opens(CampaignKeys keys, String place, byte[] box) {
        try {
            keys.open(new Slot(0, place), box);
            return true;
        } catch (IllegalArgumentException closed) {
            return false;
        }
    }

    /** Whatever has the length of a key, in the key store and in every collection. */
    private List<byte[]> keysLeft() {
        List<byte[]> found = new ArrayList<>();
        keyFiles().forEach(file -> found.add(read(file)));
        databases().forEach(each -> each.listCollectionNames()
                .forEach(name -> each.getCollection(name).find().forEach(document -> binaries(document, found))));
        found.removeIf(bytes -> bytes.length != CampaignKeyStore.KEY_LENGTH);
        return found;
    }

    private static void binaries(Object value, List<byte[]> found) {
        if (value instanceof Document document) {
            document.values().forEach(inside -> binaries(inside, found));
        } else if (value instanceof List<?> list) {
            list.forEach(inside -> binaries(inside, found));
        } else if (value instanceof Binary binary) {
            found.add(binary.getData());
        }
    }

    private Stream<String> everythingLeft(LogLines logs) {
        Stream<String> documents = databases()
                .flatMap(each -> each.listCollectionNames().into(new ArrayList<>()).stream()
                        .flatMap(name -> each.getCollection(name).find().into(new ArrayList<>()).stream()
                                .map(Witnessing::text)));
        Stream<String> records = Stream.of("feedback.events", "partnership.events", "partnership.directory")
                .flatMap(T9NothingLeftOpensAFormTest::records);
        Stream<String> files = keyFiles().map(file -> file.getFileName() + " " + new String(read(file), UTF_8));
        return Stream.of(documents, records, files, logs.lines().stream()).flatMap(all -> all);
    }

    /** Of the server that the service uses, what the server keeps for itself left out. */
    private Stream<MongoDatabase> databases() {
        return BackingServices.mongo().client().listDatabaseNames().into(new ArrayList<>()).stream()
                .filter(name -> !List.of("admin", "config", "local").contains(name))
                .map(BackingServices.mongo().client()::getDatabase);
    }

    private static Stream<String> records(String topic) {
        try (TopicReader reader = new TopicReader(topic)) {
            return reader.everything().stream().map(T9NothingLeftOpensAFormTest::text);
        }
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        StringBuilder text = new StringBuilder(record.key());
        record.headers().forEach(header -> text.append(new String(header.value(), UTF_8)));
        return text.append(record.value() == null ? "" : new String(record.value(), UTF_8))
                .toString();
    }

    private Stream<Path> keyFiles() {
        try (Stream<Path> files = Files.list(keyDirectory)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] people(Group group) {
        return Stream.concat(IntStream.rangeClosed(0, PEOPLE).mapToObj(group::student), Stream.of(group.educator()))
                .flatMap(name -> Stream.of(name, Group.person(name)))
                .toArray(String[]::new);
    }
}

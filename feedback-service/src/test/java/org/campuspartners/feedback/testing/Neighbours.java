package org.campuspartners.feedback.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.chassis.event.Contracts;
import org.campuspartners.chassis.testing.BackingServices;
import tools.jackson.databind.json.JsonMapper;

/** Says what partnership-service says, by the same contracts. */
public final class Neighbours {

    static final String SECRET = "a secret that the two services share, of 32 or more";

    private static final String EVENTS = "partnership.events";
    private static final String DIRECTORY = "partnership.directory";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static Neighbours shared;

    private final Contracts contracts = new Contracts();
    private final AtomicInteger made = new AtomicInteger();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", BackingServices.kafka(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    private Neighbours() {}

    static synchronized Neighbours shared() {
        if (shared == null) {
            shared = new Neighbours();
        }
        return shared;
    }

    /** A class with a partnership in it, which nobody has heard of yet. */
    public Group group(int students) {
        return group(students, "course-design", Ids.derived("term", "autumn"));
    }

    public Group group(int students, String programme, String term) {
        return new Group(
                "g" + made.incrementAndGet() + UUID.randomUUID().toString().substring(0, 4), students, programme, term);
    }

    /**
     * A class of {@code students}, besides a student partner and an educator.
     *
     * @param name that all ids and sign-in names are made of
     */
    public record Group(String name, int students, String programme, String term) {

        public String id(String what) {
            return Ids.derived(what, name);
        }

        /** What the i-th student of the class signs in as, from 1 on; 0 is the student partner. */
        public String student(int i) {
            return name + "-s" + i;
        }

        public String educator() {
            return name + "-e";
        }

        public static String person(String signIn) {
            return Ids.derived("person", signIn);
        }

        private Map<String, Object> context() {
            return new TreeMap<>(words());
        }

        /** Ids and catalogue words, as every event about it carries them. */
        public Map<String, String> words() {
            return Map.of(
                    "partnership",
                    id("partnership"),
                    "programme",
                    programme,
                    "course",
                    id("course"),
                    "courseCode",
                    "BIO-210",
                    "class",
                    id("class"),
                    "term",
                    term,
                    "termTitle",
                    "Autumn 2026");
        }
    }

    public void sayPeople(Group group) {
        for (int i = 0; i <= group.students(); i++) {
            sayPerson(group.student(i));
        }
        sayPerson(group.educator());
    }

    public void forget(String signIn, long sequence) {
        say(DIRECTORY, "person/" + Group.person(signIn), sequence, "directory.person.v1", null);
    }

    private void sayPerson(String signIn) {
        sayPerson(signIn, 1);
    }

    public void sayPerson(String signIn, long sequence) {
        sayPerson(Group.person(signIn), signIn, sequence);
    }

    public void sayPerson(String id, String signIn, long sequence) {
        say(DIRECTORY, "person/" + id, sequence, "directory.person.v1", Map.of("signIn", hidden(signIn)));
    }

    public void sayClass(Group group, long sequence) {
        sayClassWithout(group, sequence, "");
    }

    /** @param left what a student signs in as whom the list lacks */
    public void sayClassWithout(Group group, long sequence, String left) {
        List<Map<String, String>> members = new ArrayList<>();
        for (int i = 0; i <= group.students(); i++) {
            if (!group.student(i).equals(left)) {
                members.add(Map.of("person", Group.person(group.student(i)), "role", "student"));
            }
        }
        members.add(Map.of("person", Group.person(group.educator()), "role", "teacher"));
        say(
                DIRECTORY,
                "class/" + group.id("class"),
                sequence,
                "directory.class.v1",
                Map.of("course", group.id("course"), "term", group.term(), "members", members));
    }

    public void sayMembers(Group group, long sequence) {
        sayMembers(group, sequence, 1);
    }

    /** @param partners how many of the first students are student partners */
    public void sayMembers(Group group, long sequence, int partners) {
        List<Map<String, String>> members = new ArrayList<>();
        for (int i = 0; i < partners; i++) {
            members.add(Map.of("person", Group.person(group.student(i)), "role", "StudentPartner"));
        }
        members.add(Map.of("person", Group.person(group.educator()), "role", "EducatorPartner"));
        say(
                DIRECTORY,
                "partnership/" + group.id("partnership"),
                sequence,
                "directory.partnership.v1",
                Map.of("members", members));
    }

    public void sayCoTaught(Group group, long classSequence, long partnershipSequence) {
        Map<String, Object> data = group.context();
        data.put("week", 12);
        data.put("taughtOn", "2026-11-24");
        data.put("students", 1);
        data.put("educators", 1);
        data.put("directory", Map.of("class", classSequence, "partnership", partnershipSequence));
        say(EVENTS, "unit/" + group.id("unit"), 1, "unit.co-taught.v1", data);
    }

    public void sayDiscussionLed(Group group, long classSequence, long partnershipSequence) {
        Map<String, Object> data = group.context();
        data.put("week", 5);
        data.put("ledOn", "2026-11-24");
        data.put("leaders", 1);
        data.put("directory", Map.of("class", classSequence, "partnership", partnershipSequence));
        say(EVENTS, "reading-week/" + group.id("reading-week"), 1, "discussion.led.v1", data);
    }

    public void sayActivated(Group group, LocalDate termEnds, long partnershipSequence) {
        Map<String, Object> data = group.context();
        data.put("termStarts", termEnds.minusWeeks(15).toString());
        data.put("termEnds", termEnds.toString());
        data.put("directory", Map.of("partnership", partnershipSequence));
        say(EVENTS, "partnership/" + group.id("partnership"), 1, "partnership.activated.v1", data);
    }

    private void say(String topic, String subject, long sequence, String type, Map<String, ?> data) {
        if (data != null) {
            contracts.check(type, JSON.valueToTree(data));
        }
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, subject, data == null ? null : JSON.writeValueAsBytes(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.derived(subject, Long.toString(sequence)),
                        "ce_source",
                        "/partnership-service",
                        "ce_type",
                        "org.campuspartners." + type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-11-24T10:15:30Z",
                        "ce_sequence",
                        "%020d".formatted(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException("nobody heard " + type, e);
        }
    }

    /** As the directory writes it. */
    public static String hidden(String signIn) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(signIn.toLowerCase(Locale.ROOT).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

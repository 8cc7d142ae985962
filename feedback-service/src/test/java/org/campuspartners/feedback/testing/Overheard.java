package org.campuspartners.feedback.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.campuspartners.chassis.testing.TopicReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service says on its topic of one campaign, as anybody outside hears it. */
public final class Overheard {

    /** One for all, since each would read the topic from its beginning. */
    private static final TopicReader TOPIC = new TopicReader("feedback.events");

    private Overheard() {}

    /** A record as it lies in the log. */
    public record Said(String type, JsonNode data, ConsumerRecord<String, byte[]> raw) {

        public boolean hasHeader(String name) {
            return raw.headers().lastHeader(name) != null;
        }

        public String header(String name) {
            return Overheard.header(raw, name);
        }

        /** Key, headers and value. */
        public String everything() {
            List<String> parts = new ArrayList<>();
            parts.add(raw.key());
            for (Header header : raw.headers()) {
                parts.add(header.key() + "=" + new String(header.value(), UTF_8));
            }
            parts.add(new String(raw.value(), UTF_8));
            return String.join("\n", parts);
        }
    }

    /** In the order of the log; each once, since the relay may send a record twice, the same to the byte. */
    public static List<Said> of(String campaign) {
        Map<String, Said> once = new LinkedHashMap<>();
        everything().stream()
                .filter(record -> header(record, "ce_subject").equals("campaign/" + campaign))
                .map(record -> new Said(
                        header(record, "ce_type").replace("org.campuspartners.", ""),
                        JsonMapper.shared().readTree(record.value()),
                        record))
                .forEach(said -> once.putIfAbsent(said.everything() + said.raw().timestamp(), said));
        return List.copyOf(once.values());
    }

    private static synchronized List<ConsumerRecord<String, byte[]>> everything() {
        return TOPIC.everything();
    }

    public static Stream<JsonNode> of(String campaign, String type) {
        return of(campaign).stream().filter(said -> said.type().equals(type)).map(Said::data);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}

package org.campuspartners.runner.listen;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.header.Header;

/**
 * One record as an outside consumer gets it.
 *
 * @param id of the event; a killed service may have published it twice
 * @param raw its key, its headers and its value
 * @param problems in which way it is not what its contract says
 */
public record Published(
        String id,
        String topic,
        String type,
        boolean traced,
        long timestamp,
        String data,
        String raw,
        List<String> problems) {

    private static final Duration QUIET = Duration.ofSeconds(5);

    /** Everything that is on any topic which isn't the broker's own. */
    public static List<Published> all(String kafka, Set<String> topics) {
        Contracts contracts = new Contracts();
        List<Published> all = new ArrayList<>();
        try (Listener listener = new Listener(kafka)) {
            listener.listen(List.copyOf(topics), true, QUIET, event -> all.add(of(event, contracts)));
        }
        return all;
    }

    public static Set<String> topics(String kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            return admin.listTopics().names().get();
        }
    }

    private static Published of(Received event, Contracts contracts) {
        StringBuilder raw = new StringBuilder(String.valueOf(event.raw().key()));
        for (Header header : event.raw().headers()) {
            raw.append('\n').append(header.key()).append(": ");
            raw.append(header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        raw.append('\n').append(event.data());
        return new Published(
                event.attribute("id").orElse(""),
                event.raw().topic(),
                event.type().replace("org.campuspartners.", ""),
                event.attribute("traceparent").isPresent(),
                event.raw().timestamp(),
                event.data(),
                raw.toString(),
                contracts.problems(event));
    }
}

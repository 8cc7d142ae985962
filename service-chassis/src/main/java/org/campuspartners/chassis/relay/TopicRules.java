package org.campuspartners.chassis.relay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.TopicDescription;

/** What R8 asks of a topic, as a comparison: no broker needed to know it. */
record TopicRules(TopicsProperties wanted) {

    /** One line for each setting that is not as it must be; empty when all are. */
    List<String> broken(String topic, boolean compacted, TopicDescription topicIs, Map<String, String> settings) {
        List<String> broken = new ArrayList<>();
        compare(
                broken,
                topic,
                "partitions",
                wanted.partitions(),
                topicIs.partitions().size());
        int replicas = topicIs.partitions().stream()
                .mapToInt(p -> p.replicas().size())
                .min()
                .orElse(0);
        compare(broken, topic, "replication factor", wanted.replicationFactor(), replicas);
        always(compacted)
                .forEach((name, value) -> compare(broken, topic, name, value, settings.getOrDefault(name, "unset")));
        return broken;
    }

    private Map<String, String> always(boolean compacted) {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("min.insync.replicas", Integer.toString(wanted.minInSyncReplicas()));
        rules.put("message.timestamp.type", "CreateTime");
        rules.put("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        rules.put("unclean.leader.election.enable", "false");
        if (compacted) {
            rules.put("cleanup.policy", "compact");
        } else {
            rules.put("cleanup.policy", "delete");
            rules.put("retention.ms", "-1");
            rules.put("retention.bytes", "-1");
        }
        return rules;
    }

    private static void compare(List<String> broken, String topic, String setting, Object must, Object is) {
        if (!must.toString().equals(is.toString())) {
            broken.add("%s: %s must be %s, but is %s".formatted(topic, setting, must, is));
        }
    }
}

package org.campuspartners.runner.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * One broker that is its own controller, on the loopback address.
 *
 * @param port where clients connect
 * @param controller where the broker speaks with itself
 * @param log folder of what it keeps
 */
record BrokerSettings(int port, int controller, Path log) {

    Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
        properties.put("advertised.listeners", "CLIENTS://localhost:" + port);
        properties.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("inter.broker.listener.name", "CLIENTS");
        properties.put("log.dirs", log.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("offsets.retention.minutes", "525600");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("log.cleaner.dedupe.buffer.size", "8388608");
        return properties;
    }
}

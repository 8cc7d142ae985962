package org.campuspartners.chassis.architecture.samples;

import org.springframework.cloud.stream.function.StreamBridge;

/** A sample that breaks {@code NO_STREAM_BRIDGE}. */
public class SendsByBridge {
    public StreamBridge bridge;
}

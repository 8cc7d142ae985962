package org.campuspartners.chassis.relay;

import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.campuspartners.chassis.fault.Between;

/** The broker has the record, and whoever sent it never hears so; of its sends those of the numbers given. */
final class LostAcknowledgements {

    private final Set<Integer> lost;
    private int sends;

    LostAcknowledgements(Set<Integer> lost) {
        this.lost = lost;
    }

    @SuppressWarnings("unchecked")
    Producer<String, byte[]> between(Producer<String, byte[]> real) {
        return Between.proxy(Producer.class, real, (name, arguments, call) -> {
            if (!name.equals("send")) {
                return call.with(arguments);
            }
            return send(real, (ProducerRecord<String, byte[]>) arguments[0], (Callback) arguments[1]);
        });
    }

    private synchronized Future<?> send(
            Producer<String, byte[]> real, ProducerRecord<String, byte[]> record, Callback callback) {
        boolean isLost = lost.contains(++sends);
        return real.send(
                record,
                (metadata, failure) -> callback.onCompletion(
                        metadata, isLost ? new TimeoutException("no acknowledgement came") : failure));
    }
}

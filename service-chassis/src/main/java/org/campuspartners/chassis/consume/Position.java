package org.campuspartners.chassis.consume;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a record stands in the log. */
record Position(String topic, int partition, long offset) implements Comparable<Position> {

    static Position of(ConsumerRecord<?, ?> record) {
        return new Position(record.topic(), record.partition(), record.offset());
    }

    @Override
    public int compareTo(Position other) {
        return partition != other.partition
                ? Integer.compare(partition, other.partition)
                : Long.compare(offset, other.offset);
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}

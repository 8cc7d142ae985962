package org.campuspartners.chassis.consume;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.ExponentialBackOff;

/** Gives a failed batch back without end, whatever the exception: there is nobody to hand it to (rule C6). */
final class SameBatchAgain extends DefaultErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SameBatchAgain.class);
    private static final long FIRST_PAUSE_MILLIS = 100;

    SameBatchAgain(String group, Duration longestPause) {
        super(
                (record, e) -> {
                    throw new IllegalStateException("a batch is never given up", e);
                },
                backOff(longestPause));
        setClassifications(Map.of(), true);
        setRetryListeners(new Warning(group));
    }

    private static ExponentialBackOff backOff(Duration longestPause) {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        backOff.setMaxInterval(longestPause.toMillis());
        return backOff;
    }

    /** Says why, and nothing of what the batch holds. */
    private record Warning(String group) implements RetryListener {

        @Override
        public void failedDelivery(ConsumerRecord<?, ?> record, Exception e, int attempt) {
            LOG.warn("{} can't take a record for now, attempt {}: {}", group, attempt, cause(e));
        }

        @Override
        public void failedDelivery(ConsumerRecords<?, ?> records, Exception e, int attempt) {
            LOG.warn("{} can't take a batch of {} for now, attempt {}: {}", group, records.count(), attempt, cause(e));
        }

        private static String cause(Exception e) {
            return NestedExceptionUtils.getMostSpecificCause(e).toString();
        }
    }
}

package org.campuspartners.chassis.store;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteConcernException;

/** Which of the driver's errors leave open what happened (W4). */
public final class StoreFaults {

    private StoreFaults() {}

    /** True for timeouts, cut connections, a changing primary and missing acknowledgements; false for a real refusal. */
    public static boolean leavesOpen(MongoException e) {
        return e instanceof MongoSocketException
                || e instanceof MongoClientException
                || e instanceof MongoNotPrimaryException
                || e instanceof MongoNodeIsRecoveringException
                || e instanceof MongoExecutionTimeoutException
                || e instanceof MongoWriteConcernException
                || e.hasErrorLabel("RetryableWriteError")
                || e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
    }

    /** For a log: the kind of error and its code, no content. */
    public static String inShort(MongoException e) {
        return e.getClass().getSimpleName() + " (" + e.getCode() + ")";
    }
}

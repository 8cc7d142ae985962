package org.campuspartners.chassis.fault;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;

/**
 * A process as the outside sees it: by its calls to the store and to Kafka. At a named one of them it is killed, or stopped until it
 * is woken; from then on none of its threads does anything more.
 */
public final class Mortal {

    /** What a killed process meets wherever it goes on. */
    @SuppressWarnings("serial")
    public static final class Killed extends Error {
        Killed(String where) {
            super("killed " + where, null, false, false);
        }
    }

    /** A place in the life of a process. Calls are named {@code tallies.bulkWrite}, {@code kafka.send}, {@code kafka.ack}. */
    public record Point(String call, boolean after, int nth) {

        /** Of its calls of that name not the first, but the nth. */
        public Point the(int number) {
            return new Point(call, after, number);
        }

        @Override
        public String toString() {
            return (after ? "after " : "before ") + call + (nth > 1 ? " number " + nth : "");
        }
    }

    public static Point before(String call) {
        return new Point(call, false, 1);
    }

    public static Point after(String call) {
        return new Point(call, true, 1);
    }

    private final Point point;
    private final boolean wakes;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch awake = new CountDownLatch(1);
    private int before;
    private int after;

    private Mortal(Point point, boolean wakes) {
        this.point = point;
        this.wakes = wakes;
    }

    /** As by SIGKILL. */
    public static Mortal killedAt(Point point) {
        return new Mortal(point, false);
    }

    /** As by SIGSTOP, until {@link #wake}. */
    public static Mortal stoppedAt(Point point) {
        return new Mortal(point, true);
    }

    /** Waits until it has come to its point. */
    public void untilThere() {
        try {
            if (!reached.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it never came to " + point);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void wake() {
        awake.countDown();
    }

    /** The store, as this process has it. */
    public MongoDatabase database(MongoDatabase real) {
        return Between.database(real, this::call);
    }

    /** The producer, as this process has it. */
    @SuppressWarnings("unchecked")
    public Producer<String, byte[]> producer(Producer<String, byte[]> real) {
        return Between.proxy(Producer.class, real, (name, arguments, call) -> {
            if (!name.equals("send")) {
                return call.with(arguments);
            }
            return call(
                    "kafka.send",
                    List.of(arguments[0], heard((Callback) arguments[1])).toArray(),
                    call);
        });
    }

    /** A dead process hears nothing; Kafka's own thread goes on. */
    private Callback heard(Callback callback) {
        return (metadata, failure) -> {
            try {
                call("kafka.ack", new Object[0], none -> {
                    callback.onCompletion(metadata, failure);
                    return null;
                });
            } catch (Killed dead) {
                // Nobody is there to hear it.
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private Object call(String name, Object[] arguments, Between.Call call) throws Throwable {
        pass(name, false);
        Object result = call.with(arguments);
        pass(name, true);
        return result;
    }

    private void pass(String name, boolean isAfter) throws InterruptedException {
        if (isThere(name, isAfter)) {
            if (!wakes) {
                throw new Killed(point.toString());
            }
            if (!awake.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody woke it " + point);
            }
        }
    }

    private synchronized boolean isThere(String name, boolean isAfter) {
        if (name.equals(point.call())) {
            int times = isAfter ? ++after : ++before;
            if (isAfter == point.after() && times == point.nth()) {
                reached.countDown();
            }
        }
        return reached.getCount() == 0;
    }
}

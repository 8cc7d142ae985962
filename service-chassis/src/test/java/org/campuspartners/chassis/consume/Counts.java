package org.campuspartners.chassis.consume;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bson.Document;
import org.campuspartners.chassis.event.Event;

/** A projection for tests: adds up numbers, remembers the order, and can't stand the word poison. */
class Counts implements Projection {

    private final String topic;
    final List<Stored> followed = new CopyOnWriteArrayList<>();
    final Set<String> antidotes = new ConcurrentSkipListSet<>();
    volatile boolean stateTopic;
    volatile Consumer<List<Stored>> acting = stored -> {};

    Counts(String topic) {
        this.topic = topic;
    }

    @Override
    public String name() {
        return "counts";
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public String group() {
        return "counts-of-" + topic;
    }

    @Override
    public boolean stateTopic() {
        return stateTopic;
    }

    @Override
    public boolean knows(String type) {
        return type.equals("tally.counted.v1") || (type.equals("tally.counted.v2") && antidotes.contains("v2"));
    }

    @Override
    public Document apply(Document made, Event event) {
        List<Long> order = new ArrayList<>(made.getList("order", Long.class, List.of()));
        order.add(event.sequence());
        made.append("order", order);
        String word = event.data().path("word").asString("");
        if (word.startsWith("poison") && !antidotes.contains(word)) {
            throw new ClassCastException(word);
        }
        if (word.equals("huge") && !antidotes.contains(word)) {
            made.append("heap", "x".repeat(17_000_000));
        }
        if (event.data().has("total")) {
            made.append("total", event.data().path("total").asInt());
        }
        return made.append(
                        "sum",
                        made.getInteger("sum", 0) + event.data().path("n").asInt())
                .append("team", event.data().path("team").asString("red"));
    }

    @Override
    public Set<String> groups(Document made) {
        return Set.of("team|" + made.getString("team"));
    }

    @Override
    public void follow(List<Stored> stored) {
        acting.accept(stored);
        followed.addAll(stored);
    }
}

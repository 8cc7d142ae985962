package org.campuspartners.chassis.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.chassis.decider.Decision;
import org.campuspartners.chassis.decider.Refusal;

/** The smallest aggregate with a public event, a private one, and a refusal. */
public record Tally(String topic) implements AggregateType<Tally.State, Tally.Command, Tally.Event> {

    public static final Instant TIME = Instant.parse("2026-09-01T10:15:30Z");

    public record State(String stage, int total, String note) {}

    public sealed interface Command {
        record Start(int from) implements Command {}

        record Count(int by) implements Command {}

        record Note(String text) implements Command {}

        /** Empties it; what was counted and noted is gone. */
        record Purge() implements Command {}
    }

    public sealed interface Event {
        record Counted(int total) implements Event {}

        record Noted(String text) implements Event {}

        record Purged() implements Event {}
    }

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public String collection() {
        return "tallies";
    }

    @Override
    public Class<State> stateType() {
        return State.class;
    }

    @Override
    public List<String> indexedPaths() {
        return List.of("state.total");
    }

    @Override
    public List<Publication> publications(String id, State after, Event event) {
        return !(event instanceof Event.Noted)
                ? List.of(new Publication.PublicEvent(
                        "tally.counted.v1", topic, id, Map.of("total", after.total()), TIME, true))
                : List.of();
    }

    @Override
    public Decider<State, Command, Event> decider() {
        return new Rules();
    }

    private static final class Rules implements Decider<State, Command, Event> {
        @Override
        public State initial() {
            return new State("counting", 0, "");
        }

        @Override
        public Decision<Event> decide(State state, Command command) {
            return switch (command) {
                case Command.Start start -> Decision.accept(new Event.Counted(start.from()));
                case Command.Count count ->
                    count.by() < 0
                            ? Decision.refuse(Refusal.invalid("counts-down", "a tally only counts up", "by"))
                            : Decision.accept(new Event.Counted(state.total() + count.by()));
                case Command.Note note -> Decision.accept(new Event.Noted(note.text()));
                case Command.Purge purge -> Decision.accept(new Event.Purged());
            };
        }

        @Override
        public State evolve(State state, Event event) {
            return switch (event) {
                case Event.Counted counted -> new State("counting", counted.total(), state.note());
                case Event.Noted noted -> new State("counting", state.total(), state.note() + noted.text());
                case Event.Purged purged -> initial();
            };
        }
    }
}

package org.campuspartners.runner.term.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a figure says; in words, one line of a table. */
public sealed interface Said {

    /** Whether this, which the insights say, is what they must say. */
    default boolean fits(Said must) {
        return equals(must);
    }

    /** How many reached each stage, in the order of the stages. */
    record Reached(int total, Map<String, Integer> counts) implements Said {

        /** Whether the stages come in the same order, too. */
        @Override
        public boolean fits(Said must) {
            return equals(must)
                    && must instanceof Reached other
                    && List.copyOf(counts.keySet()).equals(List.copyOf(other.counts.keySet()));
        }

        @Override
        public String toString() {
            List<Integer> numbers = List.copyOf(counts.values());
            String stages = numbers.stream().map(String::valueOf).collect(Collectors.joining(" / "));
            return numbers.isEmpty() || numbers.getFirst() != total ? "of " + total + ": " + stages : stages;
        }
    }

    /**
     * What became of campaigns.
     *
     * @param campaigns how many ended in each state; states in which none did are left out
     * @param reasons why some were not offered
     * @param answers in the results that everyone may see, as is {@code invited}
     * @param rate of them, in percent
     */
    record Participation(
            Map<String, Integer> campaigns, List<String> reasons, int answers, int invited, Optional<Integer> rate)
            implements Said {

        private static final Map<String, String> WORDS =
                Map.of("releasedToInvolved", "to those involved", "notOffered", "not offered");

        public Participation {
            campaigns = new TreeMap<>(campaigns);
            campaigns.values().removeIf(count -> count == 0);
            reasons = List.copyOf(new TreeSet<>(reasons));
        }

        @Override
        public String toString() {
            String states = campaigns.entrySet().stream()
                    .map(state -> state.getValue() + " " + WORDS.getOrDefault(state.getKey(), state.getKey()))
                    .collect(Collectors.joining(", "));
            String why = reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")";
            return states
                    + why
                    + rate.map(percent -> "; " + turnout(answers, invited, percent))
                            .orElse("");
        }
    }

    /** How many agreed: from {@code lo} to {@code hi} of {@code n}, in so many campaigns; the interval in percent. */
    record Agreed(int lo, int hi, int n, int campaigns, int low, int high) implements Said {

        String count() {
            if (lo == hi) {
                return lo + " of " + n;
            }
            if (hi == n && campaigns == 1) {
                return "at least " + lo + " of " + n;
            }
            return lo == 0 ? "at most " + hi + " of " + n : lo + " to " + hi + " of " + n;
        }

        @Override
        public String toString() {
            return "%s, %d-%d %%%s".formatted(count(), low, high, campaigns > 1 ? ", " + campaigns + " campaigns" : "");
        }
    }

    /**
     * The sense of belonging in a pool.
     *
     * @param text the count as it is shown
     * @param why nothing was released; empty where it was
     */
    record Belonging(Optional<Agreed> agreed, String text, int invited, Optional<Integer> rate, List<String> why)
            implements Said {

        public static Belonging of(Agreed agreed, int invited, int rate) {
            return new Belonging(Optional.of(agreed), agreed.count(), invited, Optional.of(rate), List.of());
        }

        public static Belonging refused(String why) {
            return new Belonging(Optional.empty(), "", 0, Optional.empty(), List.of(why));
        }

        /** More reasons than must be given do no harm. */
        @Override
        public boolean fits(Said must) {
            return must instanceof Belonging other
                    && agreed.equals(other.agreed)
                    && text.equals(other.text)
                    && invited == other.invited
                    && rate.equals(other.rate)
                    && why.containsAll(other.why)
                    && why.isEmpty() == other.why.isEmpty();
        }

        @Override
        public String toString() {
            return agreed.map(shown -> "%s, %d-%d %%; %s"
                            .formatted(text, shown.low(), shown.high(), turnout(shown.n(), invited, rate.orElse(0))))
                    .orElse("nothing: " + String.join(", ", why));
        }
    }

    /** What belonging is shown beside. */
    record Anchor(int percent, String source) implements Said {

        @Override
        public boolean fits(Said must) {
            return must instanceof Anchor other && percent == other.percent && source.startsWith(other.source);
        }

        @Override
        public String toString() {
            return percent + " % (" + source + ")";
        }
    }

    /** How many released results were answered, and after how many days. */
    record Answering(int results, int answered, Optional<Double> medianDays, Optional<Integer> longestDays)
            implements Said {

        @Override
        public String toString() {
            return answered + " of " + results
                    + medianDays
                            .map(days -> ", median %s, longest %s days"
                                    .formatted(
                                            days % 1 == 0 ? String.valueOf(days.intValue()) : days.toString(),
                                            longestDays.map(String::valueOf).orElse("?")))
                            .orElse("");
        }
    }

    private static String turnout(int answers, int invited, int rate) {
        return answers + " of " + invited + ", " + rate + " %";
    }
}

package org.campuspartners.runner.term.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.campuspartners.runner.term.figure.Figure;
import org.campuspartners.runner.term.figure.Group;
import org.campuspartners.runner.term.figure.Insight;
import org.campuspartners.runner.term.figure.Said;
import org.campuspartners.runner.term.figure.Said.Agreed;
import org.campuspartners.runner.term.figure.Said.Answering;
import org.campuspartners.runner.term.figure.Said.Belonging;
import org.campuspartners.runner.term.figure.Said.Participation;
import org.campuspartners.runner.term.figure.Said.Reached;
import tools.jackson.databind.JsonNode;

/** Reads the figures out of what an insight answered. */
final class Reading {

    private final Insight insight;
    private final Map<Figure, Said> figures = new LinkedHashMap<>();

    private Reading(Insight insight) {
        this.insight = insight;
    }

    /** @param answer the body of {@code GET /api/insights/<insight>} */
    static Map<Figure, Said> of(Insight insight, JsonNode answer) {
        Reading reading = new Reading(insight);
        if (answer.has("anchor")) {
            JsonNode anchor = answer.path("anchor");
            reading.add(
                    Figure.anchor(),
                    new Said.Anchor(
                            anchor.path("percent").asInt(),
                            anchor.path("source").asString("")));
        }
        answer.path("rows").forEach(reading::row);
        return reading.figures;
    }

    private void row(JsonNode row) {
        switch (insight) {
            case PARTNERSHIPS, UNITS, READINGS -> add(figure(row, "", ""), reached(row));
            case PARTICIPATION -> add(figure(row, asked(row), ""), participation(row));
            case ITEMS -> add(figure(row, asked(row), row.path("item").asString()), agreed(row, campaigns(row)));
            case BELONGING -> add(figure(row, asked(row), ""), belonging(row));
            case ANSWERING -> {
                if (row.path("results").asInt() > 0) {
                    add(figure(row, asked(row), ""), answering(row));
                }
            }
        }
    }

    /** Two rows of the same group can't be right; the second stands by itself, and shows. */
    private void add(Figure figure, Said said) {
        Figure free = figure;
        while (figures.containsKey(free)) {
            free = new Figure(free.insight(), free.group(), free.instrument(), free.item() + " (again)");
        }
        figures.put(free, said);
    }

    private Figure figure(JsonNode row, String instrument, String item) {
        return new Figure(
                insight,
                new Group(
                        row.path("programme").asString(""),
                        row.path("courseCode").asString(""),
                        row.path("termTitle").asString("")),
                instrument,
                item);
    }

    private static String asked(JsonNode row) {
        return Figure.instrument(
                row.path("instrument").asString(""),
                row.path("version").asInt(),
                row.path("role").asString(""));
    }

    private static Reached reached(JsonNode row) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        row.path("funnel")
                .forEach(stage -> counts.put(
                        stage.path("stage").asString(), stage.path("count").asInt()));
        return new Reached(row.path("total").asInt(), counts);
    }

    private static Participation participation(JsonNode row) {
        Map<String, Integer> campaigns = row.path("campaigns").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, state -> state.getValue().asInt()));
        return new Participation(
                campaigns,
                words(row.path("reasons")),
                row.path("answers").asInt(0),
                row.path("invited").asInt(0),
                whole(row.path("responseRate")));
    }

    private static int campaigns(JsonNode row) {
        return row.path("campaigns").asInt();
    }

    private static Agreed agreed(JsonNode counted, int campaigns) {
        JsonNode interval = counted.path("interval95");
        return new Agreed(
                counted.path("lo").asInt(),
                counted.path("hi").asInt(),
                counted.path("n").asInt(),
                campaigns,
                interval.path("low").asInt(),
                interval.path("high").asInt());
    }

    private static Belonging belonging(JsonNode row) {
        JsonNode agreed = row.path("agreed");
        return new Belonging(
                agreed.isObject() ? Optional.of(agreed(agreed, 1)) : Optional.empty(),
                agreed.path("text").asString(""),
                row.path("invited").asInt(0),
                whole(row.path("responseRate")),
                words(row.path("why")));
    }

    private static Answering answering(JsonNode row) {
        JsonNode median = row.path("medianDays");
        return new Answering(
                row.path("results").asInt(),
                row.path("answered").asInt(),
                median.isNumber() ? Optional.of(median.asDouble()) : Optional.empty(),
                whole(row.path("longestDays")));
    }

    private static Optional<Integer> whole(JsonNode number) {
        return number.isNumber() ? Optional.of(number.asInt()) : Optional.empty();
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asString()));
        return words;
    }
}

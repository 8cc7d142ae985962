package org.campuspartners.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.campuspartners.analytics.testing.Life;
import org.campuspartners.analytics.testing.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules 2 and 12 of privacy: every number of every view is a sum of whole released cells. Each cell's numbers are a power of two
 * of their own, so that a sum tells which cells are in it, and a part of a cell would be seen.
 */
class T8WholeCellsTest extends RunningService {

    private static final String PROGRAMME = "whole-cells";
    private static final int SMALLEST = 32;

    /** One campaign: one group, one role, one version of one instrument, and what became of it. */
    private record Cell(int bit, String group, String ending, boolean everyone) {

        int n() {
            return SMALLEST << bit;
        }

        void happen() {
            Life life = Life.of("campaign", group)
                    .then("feedback.submitted.v1", shape(), "{\"answers\":%d}".formatted(n()));
            String item = "{\"item\":\"belonging\",\"lo\":%d,\"hi\":%d}".formatted(n() / 4, n() / 2);
            life.then(
                    ending,
                    ending.equals("results.released.v1") ? everyone ? released() : "involved" : shape(),
                    everyone ? "{\"n\":%d,\"invited\":%d,\"items\":[%s]}".formatted(n(), 2 * n(), item) : "{}");
        }

        private String shape() {
            return group.contains("outcomes") ? "outcome" : "formative";
        }

        private String released() {
            return group.contains("outcomes") ? "outcome" : "everyone";
        }
    }

    private static final List<Cell> CELLS = cells();

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (String more : List.of(
                "\"course\":\"c1\",\"term\":\"t1\"",
                "\"course\":\"c2\",\"term\":\"t1\"",
                "\"course\":\"c1\",\"term\":\"t2\"",
                "\"course\":\"c1\",\"term\":\"t1\",\"instrumentVersion\":2",
                "\"course\":\"c1\",\"term\":\"t1\",\"role\":\"educator\"",
                "\"instrument\":\"outcomes-learner\",\"term\":\"t1\"",
                "\"instrument\":\"outcomes-learner\",\"term\":\"t1\",\"instrumentVersion\":2")) {
            String group = "{\"programme\":\"%s\",%s}".formatted(PROGRAMME, more);
            cells.add(new Cell(cells.size(), group, "results.released.v1", true));
            cells.add(new Cell(cells.size(), group, "results.released.v1", true));
        }
        String first = cells.getFirst().group;
        for (String ending : List.of("results.suppressed.v1", "campaign.cancelled.v1", "campaign.closed.v1")) {
            cells.add(new Cell(cells.size(), first, ending, false));
        }
        cells.add(new Cell(cells.size(), first, "results.released.v1", false));
        return cells;
    }

    private static boolean published;

    @BeforeEach
    void everything_has_happened() {
        if (!published) {
            CELLS.forEach(Cell::happen);
            published = true;
        }
        until(() -> {
            JsonNode all = json(asAnalyst("/api/insights/participation?programme=" + PROGRAMME));
            assertThat(all.path("upToDate").asBoolean()).isTrue();
            assertThat(all.at("/rows")
                            .valueStream()
                            .mapToInt(row -> sum(row.path("campaigns")))
                            .sum())
                    .isEqualTo(CELLS.size());
        });
    }

    /** What analysts see of the programme. */
    private record Views(List<JsonNode> items, List<JsonNode> participation, List<JsonNode> belonging) {}

    private Views views() {
        return new Views(
                rows("/api/insights/items?programme=" + PROGRAMME),
                rows("/api/insights/participation?programme=" + PROGRAMME),
                rows("/api/insights/belonging?programme=" + PROGRAMME));
    }

    @Test
    void every_number_is_a_sum_of_whole_released_cells_and_in_every_view_of_the_same_ones() {
        assertWhole(views());
    }

    /** The mutant: a row that splits the people of one cell, as a filter by anything within it would. */
    @Test
    void it_catches_one_cut_inside_a_cell_however_large_and_wherever_it_is_shown() {
        Views views = views();
        for (Cell cell : CELLS.stream().filter(Cell::everyone).toList()) {
            for (int part : new int[] {4, cell.n() / 4, cell.n() / 2, cell.n() - 4}) {
                List<JsonNode> cut = cut(views.items(), cell, part);
                assertThatThrownBy(() -> assertWhole(new Views(cut, views.participation(), views.belonging())))
                        .as("%d of %d", part, cell.n())
                        .isInstanceOf(AssertionError.class);
            }
        }
    }

    /** The mutant that is in every view: what is not released is in a total. */
    @Test
    void it_catches_a_cell_that_was_not_released() {
        Cell hidden =
                CELLS.stream().filter(cell -> !cell.everyone()).findFirst().orElseThrow();
        Views views = views();
        List<JsonNode> more = new ArrayList<>(views.items());
        more.set(0, more(more.getFirst(), hidden.n()));
        assertThatThrownBy(() -> assertWhole(new Views(more, views.participation(), views.belonging())))
                .isInstanceOf(AssertionError.class);
    }

    /** So many of a cell's people in a row of their own. */
    private static List<JsonNode> cut(List<JsonNode> items, Cell cell, int part) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode row : items) {
            if ((row.path("n").asInt() & cell.n()) == 0) {
                rows.add(row);
            } else {
                rows.add(more(row, -part));
                rows.add(((ObjectNode) more(row, part - row.path("n").asInt())).put("course", "cut"));
            }
        }
        return rows;
    }

    private static JsonNode more(JsonNode row, int people) {
        int n = row.path("n").asInt() + people;
        return ((ObjectNode) row.deepCopy()).put("n", n).put("lo", n / 4).put("hi", n / 2);
    }

    private static void assertWhole(Views views) {
        Map<String, TreeSet<Integer>> items = new TreeMap<>();
        for (JsonNode row : views.items()) {
            TreeSet<Integer> cells = cells(row.path("n").asInt());
            assertThat(cells(2 * row.path("hi").asInt())).isEqualTo(cells);
            assertThat(cells(4 * row.path("lo").asInt())).isEqualTo(cells);
            assertThat(row.path("campaigns").asInt()).isEqualTo(cells.size());
            items.put(series(row), cells);
        }
        Map<String, TreeSet<Integer>> participation = new TreeMap<>();
        for (JsonNode row : views.participation()) {
            TreeSet<Integer> cells = cells(row.path("answers").asInt());
            assertThat(cells(row.path("invited").asInt() / 2)).isEqualTo(cells);
            assertThat(row.at("/campaigns/released").asInt()).isEqualTo(cells.size());
            participation.put(series(row), cells);
        }
        Map<String, TreeSet<Integer>> belonging = new TreeMap<>();
        for (JsonNode row : views.belonging()) {
            TreeSet<Integer> cells = cells(row.at("/agreed/n").asInt());
            assertThat(cells(4 * row.at("/agreed/lo").asInt())).isEqualTo(cells);
            assertThat(cells(row.path("invited").asInt() / 2)).isEqualTo(cells);
            belonging.put(series(row), cells);
        }

        assertThat(items)
                .isEqualTo(participation)
                .containsAllEntriesOf(belonging)
                .hasSize(7);
        assertThat(belonging).hasSize(2);
        assertThat(items.values().stream().flatMap(TreeSet::stream))
                .as("each released cell is in one series, and no other cell is in any")
                .containsExactlyInAnyOrderElementsOf(
                        CELLS.stream().filter(Cell::everyone).map(Cell::bit).toList());
    }

    @Test
    void choosing_leaves_rows_out_and_changes_none() {
        for (String insight : List.of("participation", "items", "belonging", "answering")) {
            String path = "/api/insights/" + insight + "?programme=" + PROGRAMME;
            List<String> all = texts(path);
            for (String choice : List.of("&course=c1", "&course=c2", "&term=t1", "&term=t2", "&course=c1&term=t2")) {
                assertThat(all).containsAll(texts(path + choice));
            }
            assertThat(Stream.of("&term=t1", "&term=t2").flatMap(choice -> texts(path + choice).stream()))
                    .filteredOn(row -> row.contains("\"term\":\"t"))
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    private List<String> texts(String path) {
        return rows(path).stream().map(JsonNode::toString).toList();
    }

    private static int sum(JsonNode counts) {
        return counts.valueStream().mapToInt(JsonNode::asInt).sum();
    }

    private static String series(JsonNode row) {
        return Stream.of("course", "term", "instrument", "version", "role")
                .map(field -> row.path(field).isNull() || row.path(field).isMissingNode()
                        ? "-"
                        : row.path(field).asString())
                .toList()
                .toString();
    }

    /** Which cells are in a sum; one that is no sum of whole cells fails. */
    private static TreeSet<Integer> cells(int sum) {
        assertThat(sum % SMALLEST).isZero();
        TreeSet<Integer> cells = new TreeSet<>();
        CELLS.stream().filter(cell -> (sum & cell.n()) != 0).forEach(cell -> cells.add(cell.bit));
        assertThat(CELLS.stream()
                        .filter(cell -> cells.contains(cell.bit))
                        .mapToInt(Cell::n)
                        .sum())
                .isEqualTo(sum);
        return cells;
    }
}

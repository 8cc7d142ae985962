package org.campuspartners.runner.term.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.campuspartners.runner.term.figure.Figure;
import org.campuspartners.runner.term.figure.Group;
import org.campuspartners.runner.term.figure.Said;

/**
 * The figures of the insights beside those that the sample term implies.
 *
 * <p>A campus may hold more than the sample. What the insights say of other groups is left out, and counted. Where somebody else's
 * work is in one of the sample's own groups, its figures can't be told from the file any more: such a figure may differ, and
 * is marked, but must be there.
 *
 * @param others how many figures the insights have of groups that the sample isn't in
 */
record Comparison(List<Line> lines, int others) {

    enum Mark {
        SAME,
        DIFFERS,
        HOLDS_MORE
    }

    /** @param said what the insights say; nothing where they don't have that figure */
    record Line(Figure figure, Optional<Said> said, Optional<Said> must, Mark mark) {}

    /** @param shared groups in which others than the sample's people work */
    static Comparison of(Map<Figure, Said> said, Map<Figure, Said> must, Set<Group> shared) {
        Set<Group> sample = must.keySet().stream().map(Figure::group).collect(Collectors.toSet());
        Set<Figure> figures = new LinkedHashSet<>(must.keySet());
        said.keySet().stream().filter(figure -> sample.contains(figure.group())).forEach(figures::add);
        List<Line> lines = new ArrayList<>();
        for (Figure figure : figures) {
            Optional<Said> one = Optional.ofNullable(said.get(figure));
            Optional<Said> other = Optional.ofNullable(must.get(figure));
            boolean holdsMore = shared.stream().anyMatch(figure.group()::takesIn);
            lines.add(new Line(figure, one, other, mark(one, other, holdsMore)));
        }
        long others = said.keySet().stream()
                .filter(figure -> !figures.contains(figure))
                .count();
        lines.sort((a, b) -> a.figure().insight().compareTo(b.figure().insight()));
        return new Comparison(List.copyOf(lines), (int) others);
    }

    private static Mark mark(Optional<Said> said, Optional<Said> must, boolean holdsMore) {
        if (said.isPresent() && must.isPresent() && said.get().fits(must.get())) {
            return Mark.SAME;
        }
        return holdsMore && said.isPresent() ? Mark.HOLDS_MORE : Mark.DIFFERS;
    }

    int count(Mark mark) {
        return (int) lines.stream().filter(line -> line.mark() == mark).count();
    }

    boolean isAsImplied() {
        return count(Mark.DIFFERS) == 0;
    }
}

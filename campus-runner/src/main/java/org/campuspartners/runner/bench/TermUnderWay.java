package org.campuspartners.runner.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.plan.TermPlan.Partnership;
import org.campuspartners.runner.term.play.Interruptions;
import org.campuspartners.runner.term.play.TermPlayer;

/** The sample term up to its induction: class lists taken over, partnerships at work, nothing else done yet. */
public final class TermUnderWay {

    private static final String PROGRAMME = "course-design";
    private static final int LATE_WEEK = 12;

    private final Api api;
    private final List<Team> teams;

    /** A partnership, and an educator who may act in it. */
    public record Team(String educator, String partnership) {}

    private TermUnderWay(Api api, List<Team> teams) {
        this.api = api;
        this.teams = teams;
    }

    /**
     * Plays it where it hasn't been; all services must run.
     *
     * @param programmes how many programmes do so side by side
     */
    public static TermUnderWay on(BenchCampus campus, int programmes) {
        campus.only(Part.SERVICES.toArray(Part[]::new));
        TermPlan plan = untilInduction(TermPlan.sample()).times(programmes);
        new TermPlayer(campus.campus(), campus.api(), plan, ClassLists.sample()).play(Interruptions.NONE, 1);
        List<Team> teams = plan.partnerships().stream()
                .map(Partnership::educator)
                .distinct()
                .flatMap(educator -> teams(campus.api(), "user:" + educator))
                .toList();
        return new TermUnderWay(campus.api(), teams);
    }

    private static Stream<Team> teams(Api api, String educator) {
        return api.get(Part.PARTNERSHIP, educator, "/api/partnerships?limit=100")
                .body()
                .path("items")
                .valueStream()
                .map(partnership -> new Team(educator, partnership.path("id").asString()));
    }

    private static TermPlan untilInduction(TermPlan whole) {
        List<Partnership> active = whole.partnerships().stream()
                .filter(Partnership::isActivated)
                .filter(p -> p.programme().equals(PROGRAMME))
                .map(p -> new Partnership(
                        p.id(),
                        p.programme(),
                        p.classId(),
                        p.educator(),
                        p.students(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new TermPlan(
                whole.classLists(),
                whole.induction(),
                whole.coordinator(),
                whole.agreement(),
                whole.gains(),
                whole.instruments(),
                whole.openFor(),
                whole.anchor(),
                active,
                List.of(),
                List.of(),
                List.of());
    }

    public List<Team> teams() {
        return teams;
    }

    /** What one says to offer a unit. */
    public static Map<String, Object> unit(Team team, String title) {
        return Map.of("partnershipId", team.partnership(), "title", title, "week", LATE_WEEK);
    }

    /** @return the unit's id */
    public String offer(Team team, String title) {
        return api.create(Part.PARTNERSHIP, team.educator(), "/api/units", unit(team, title), title)
                .text("id");
    }
}

package org.campuspartners.partnership.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.roster.oneroster.TestBundle;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The people of a small campus, in the twelfth week of a term of fifteen, with its class lists taken in.
 *
 * <p>Ingrid teaches Ecology to Stella, Samira, Lorenzo, Lourdes and Ludmila. Emil teaches Ethics to Svante and Lorenzo.
 * Wilhelmina is on the lists and in no class; Xaver signs in and is on no list.
 */
public abstract class OnCampus extends RunningService {

    protected static final int THIS_WEEK = 12;
    protected static final int WEEKS = 15;

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Map<String, String> CLASSES = new ConcurrentHashMap<>();

    private static Subject working;

    protected final Somebody cora = new Somebody(this, "c.cora", "coordinator");
    protected final Somebody ingrid = new Somebody(this, "i.ingrid");
    protected final Somebody stella = new Somebody(this, "s.stella");
    protected final Somebody samira = new Somebody(this, "s.samira");
    protected final Somebody lorenzo = new Somebody(this, "l.lorenzo");
    protected final Somebody lourdes = new Somebody(this, "l.lourdes");
    protected final Somebody ludmila = new Somebody(this, "l.ludmila");
    protected final Somebody emil = new Somebody(this, "e.emil");
    protected final Somebody svante = new Somebody(this, "s.svante");
    protected final Somebody wilhelmina = new Somebody(this, "w.wilhelmina");
    protected final Somebody xaver = new Somebody(this, "x.xaver");
    protected final Somebody analyst = new Somebody(this, "a.analyst", "analyst");
    protected final Somebody operator = new Somebody(this, "o.operator", "operator");

    @Autowired
    private DomainClock clock;

    /** Who else signs in under this name, with these roles. */
    protected final Somebody somebody(String signIn, String... roles) {
        return new Somebody(this, signIn, roles);
    }

    protected LocalDate today() {
        return clock.today();
    }

    protected LocalDate termStarts() {
        return today().minusWeeks(THIS_WEEK - 1L);
    }

    /** Whoever is known is so by these lists: other tests' lists have none of these people. */
    @BeforeEach
    void takeClassListsIn() {
        if (wilhelmina.knownAs().isEmpty()) {
            takeIn(classLists());
        }
    }

    protected TestBundle classLists() {
        return TestBundle.empty()
                .org("u1", "ext:university")
                .org("d1", "department")
                .term("campus-t15", "This term", termStarts().toString(), end(WEEKS))
                .term("campus-t13", "A shorter term", termStarts().toString(), end(WEEKS - 2))
                .course("ecology", "ECO210")
                .course("ethics", "ETH110")
                .user("campus-ingrid", "i.ingrid", "Ingrid", "Isaksen")
                .user("campus-emil", "e.emil", "Emil", "Egerszegi")
                .user("campus-stella", "s.stella", "Stella", "Stavros")
                .user("campus-samira", "s.samira", "Samira", "Santorini")
                .user("campus-svante", "s.svante", "Svante", "Svensson")
                .user("campus-lorenzo", "l.lorenzo", "Lorenzo", "Lombardo")
                .user("campus-lourdes", "l.lourdes", "Lourdes", "Lizarraga")
                .user("campus-ludmila", "l.ludmila", "Ludmila", "Lysenko")
                .user("campus-wilhelmina", "w.wilhelmina", "Wilhelmina", "Wouters")
                .schoolClass("ecology-a", "ecology", "campus-t15")
                .schoolClass("ethics-a", "ethics", "campus-t15")
                .schoolClass("ecology-x", "ecology", "campus-t15,campus-t13")
                .enrolment("a1", "ecology-a", "campus-ingrid", "teacher")
                .enrolment("a2", "ecology-a", "campus-stella", "student")
                .enrolment("a3", "ecology-a", "campus-samira", "student")
                .enrolment("a4", "ecology-a", "campus-lorenzo", "student")
                .enrolment("a5", "ecology-a", "campus-lourdes", "student")
                .enrolment("a6", "ecology-a", "campus-ludmila", "student")
                .enrolment("b1", "ethics-a", "campus-emil", "teacher")
                .enrolment("b2", "ethics-a", "campus-svante", "student")
                .enrolment("b3", "ethics-a", "campus-lorenzo", "student");
    }

    /** While other class lists than usual are in. */
    protected void under(TestBundle lists, Runnable meanwhile) {
        takeIn(lists);
        try {
            meanwhile.run();
        } finally {
            takeIn(classLists());
        }
    }

    /** The class lists without this person, whose one enrolment that is. */
    protected TestBundle without(String person, String enrolment) {
        return classLists()
                .withoutRow("users", person)
                .withoutRow("roles", "r-" + person)
                .withoutRow("enrollments", enrolment);
    }

    private String end(int weeks) {
        return termStarts().plusWeeks(weeks).toString();
    }

    /** Whoever and whatever they don't list is withdrawn. */
    protected Subject takeIn(TestBundle lists) {
        Subject handedIn =
                Subject.at(post(coordinator(), "/api/imports?confirmWithdrawals=true", "application/zip", lists.bytes())
                        .header("Location"));
        Answer done = await().atMost(BOUND)
                .until(() -> cora.sees(handedIn), answer -> answer.text("state").matches("applied|refused"));
        assertThat(done.text("state")).as(done.response().body()).isEqualTo("applied");
        return handedIn;
    }

    /** The id of the class that is called so in the lists. */
    protected String classOf(String sourcedId) {
        return CLASSES.computeIfAbsent(sourcedId, any -> cora.sees("/api/classes?limit=100").ok().items().stream()
                .filter(shown -> shown.path("title").asString().equals("Class " + sourcedId))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString());
    }

    /** Ingrid with Stella and Samira, in Ecology. */
    protected Subject matched() {
        return cora.matches(
                        classOf("ecology-a"),
                        ingrid.as("EducatorPartner"),
                        stella.as("StudentPartner"),
                        samira.as("StudentPartner"))
                .created();
    }

    /** The same, and they are at work. */
    protected Subject active() {
        return atWork(matched(), ingrid, stella, samira);
    }

    /** The same, for tests that leave the partnership as it is. */
    protected Subject working() {
        working = working == null ? active() : working;
        return working;
    }

    /** Emil with Svante, in Ethics, and they are at work. */
    protected Subject activeInEthics() {
        return atWork(
                cora.matches(classOf("ethics-a"), emil.as("EducatorPartner"), svante.as("StudentPartner"))
                        .created(),
                emil,
                svante);
    }

    private Subject atWork(Subject partnership, Somebody... members) {
        members[0].drafts(partnership, "Teach it together").ok();
        for (Somebody member : members) {
            member.statesGain(partnership, "To see it from the other side").ok();
            member.signs(partnership, 1).ok();
        }
        cora.holdsInduction(partnership, termStarts()).ok();
        cora.activates(partnership).ok();
        return partnership;
    }

    /** Until nothing of it waits for Kafka any more. */
    protected void untilPublished(Subject subject) {
        await().atMost(BOUND).until(() -> cora.sees(subject.path("history")).items().stream()
                .allMatch(entry -> entry.path("published").asBoolean()));
    }
}

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

    protected final Somebody cora = new Somebody(this, "planted.cora", "coordinator");
    protected final Somebody ingrid = new Somebody(this, "planted.ingrid");
    protected final Somebody stella = new Somebody(this, "planted.stella");
    protected final Somebody samira = new Somebody(this, "planted.samira");
    protected final Somebody lorenzo = new Somebody(this, "planted.lorenzo");
    protected final Somebody lourdes = new Somebody(this, "planted.lourdes");
    protected final Somebody ludmila = new Somebody(this, "planted.ludmila");
    protected final Somebody emil = new Somebody(this, "planted.emil");
    protected final Somebody svante = new Somebody(this, "planted.svante");
    protected final Somebody wilhelmina = new Somebody(this, "planted.wilhelmina");
    protected final Somebody xaver = new Somebody(this, "planted.xaver");
    protected final Somebody analyst = new Somebody(this, "planted.analyst", "analyst");
    protected final Somebody operator = new Somebody(this, "planted.operator", "operator");

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
                .user("planted-ingrid", "planted.ingrid", "Ingrid", "Isaksen")
                .user("planted-emil", "planted.emil", "Emil", "Egerszegi")
                .user("planted-stella", "planted.stella", "Stella", "Stavros")
                .user("planted-samira", "planted.samira", "Samira", "Santorini")
                .user("planted-svante", "planted.svante", "Svante", "Svensson")
                .user("planted-lorenzo", "planted.lorenzo", "Lorenzo", "Lombardo")
                .user("planted-lourdes", "planted.lourdes", "Lourdes", "Lizarraga")
                .user("planted-ludmila", "planted.ludmila", "Ludmila", "Lysenko")
                .user("planted-wilhelmina", "planted.wilhelmina", "Wilhelmina", "Wouters")
                .schoolClass("ecology-a", "ecology", "campus-t15")
                .schoolClass("ethics-a", "ethics", "campus-t15")
                .schoolClass("ecology-x", "ecology", "campus-t15,campus-t13")
                .enrolment("a1", "ecology-a", "planted-ingrid", "teacher")
                .enrolment("a2", "ecology-a", "planted-stella", "student")
                .enrolment("a3", "ecology-a", "planted-samira", "student")
                .enrolment("a4", "ecology-a", "planted-lorenzo", "student")
                .enrolment("a5", "ecology-a", "planted-lourdes", "student")
                .enrolment("a6", "ecology-a", "planted-ludmila", "student")
                .enrolment("b1", "ethics-a", "planted-emil", "teacher")
                .enrolment("b2", "ethics-a", "planted-svante", "student")
                .enrolment("b3", "ethics-a", "planted-lorenzo", "student")
                .withDemographics();
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

package org.campuspartners.chassis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.campuspartners.chassis.aggregate.Outcome.Done;
import org.campuspartners.chassis.aggregate.Outcome.Failed;
import org.campuspartners.chassis.aggregate.Outcome.Failure;
import org.campuspartners.chassis.aggregate.Tally.Command;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.BackingServices.Mongo;
import org.campuspartners.chassis.testing.CuttingProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** F2: a connection that is cut, or an answer that is late, after a write went through, on every MongoDB at hand. */
@Tag("processes")
@ParameterizedClass
@MethodSource("everyMongo")
class F02AnswerCutOffIT {

    private static final String ID = Ids.derived("tally", "1");
    private static final Request COUNT = Request.keyed("ada", "count", "5", "k", 1);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Document TIMED_OUT = new Document("wtimeout", true);

    private final Mongo mongo;
    private final MongoDatabase direct;
    private final CuttingProxy proxy;
    private final MongoClient client;
    private final Aggregates<Tally.State, Command, Tally.Event> elsewhere;
    private Aggregates<Tally.State, Command, Tally.Event> tallies;

    F02AnswerCutOffIT(Mongo mongo) {
        this.mongo = mongo;
        direct = mongo.freshDatabase();
        proxy = new CuttingProxy(mongo.address());
        client = MongoClients.create(mongo.uriBy(
                proxy,
                "retryWrites=false&retryReads=false&serverSelectionTimeoutMS=5000&socketTimeoutMS="
                        + PATIENCE.toMillis()));
        elsewhere = TestAggregates.of(direct, TestAggregates.deaf(), new Tally("tallies"));
    }

    static List<Mongo> everyMongo() {
        return BackingServices.everyMongo();
    }

    @BeforeEach
    void a_tally_of_ten() {
        direct.getCollection("tallies").drop();
        tallies = TestAggregates.of(client.getDatabase(direct.getName()), TestAggregates.deaf(), new Tally("tallies"));
        tallies.create(ID, Request.creating("ada", "start", "10", "c"), new Command.Start(10));
    }

    @AfterEach
    void end() throws IOException {
        assertThat(proxy.answersLeft()).isZero();
        client.close();
        proxy.close();
    }

    /** The next such command is done, and answered with an error of its write concern. */
    private boolean missesAMajorityOnce(String command) {
        Document error = new Document("code", 64).append("errmsg", "waiting for replication timed out");
        Document data = new Document("failCommands", List.of(command))
                .append("writeConcernError", error.append("errInfo", TIMED_OUT));
        try {
            mongo.client()
                    .getDatabase("admin")
                    .runCommand(new Document("configureFailPoint", "failCommand")
                            .append("mode", new Document("times", 1))
                            .append("data", data));
            return true;
        } catch (MongoCommandException none) {
            return false;
        }
    }

    private int total() {
        return elsewhere.find(ID).orElseThrow().state().total();
    }

    @Test
    void w4_a_write_whose_answer_was_cut_off_is_found_by_its_key() {
        proxy.cutAnswers("findAndModify", 1);

        assertThat(tallies.apply(ID, COUNT, new Command.Count(5))).isEqualTo(new Done(ID, 2, "counting", false));

        assertThat(total()).isEqualTo(15);
    }

    @Test
    void w4_a_creation_whose_answer_was_cut_off_is_found_by_its_id() {
        String another = Ids.derived("tally", "2");
        proxy.cutAnswers("insert", 1);

        assertThat(tallies.create(another, Request.creating("ada", "start", "1", "c2"), new Command.Start(1)))
                .isEqualTo(new Done(another, 1, "counting", true));
    }

    @Test
    void w4_what_cannot_be_told_is_unavailable_and_a_retry_on_another_instance_takes_effect_once() {
        proxy.cutAnswers("tallies", 2);
        assertThat(tallies.apply(ID, COUNT, new Command.Count(5))).isEqualTo(new Failed(Failure.UNAVAILABLE));
        proxy.cutAnswers("findAndModify", 1);
        assertThat(tallies.apply(ID, Request.natural("ada", "count", "1"), new Command.Count(1)))
                .isEqualTo(new Failed(Failure.UNAVAILABLE));

        assertThat(elsewhere.apply(ID, COUNT, new Command.Count(5))).isInstanceOf(Done.class);
        assertThat(elsewhere.apply(ID, COUNT, new Command.Count(5))).isInstanceOf(Done.class);
        assertThat(total()).isEqualTo(16);
    }

    @Test
    void w4_an_answer_that_comes_too_late_is_none_and_the_write_is_found_by_its_key() {
        proxy.delayAnswers("findAndModify", 1, PATIENCE.multipliedBy(2));

        assertThat(tallies.apply(ID, COUNT, new Command.Count(5))).isEqualTo(new Done(ID, 2, "counting", false));

        assertThat(total()).isEqualTo(15);
    }

    @Test
    void w4_a_write_that_no_majority_is_known_to_have_is_unknown_and_its_retry_elsewhere_takes_effect_once() {
        assumeTrue(mongo.real(), "not run: the stand-in can't be made to miss a majority");
        assumeTrue(missesAMajorityOnce("findAndModify"), "not run: " + mongo + " takes no test commands");
        Done done = new Done(ID, 2, "counting", false);

        // Done where a majority has it by the time it is looked for.
        assertThat(tallies.apply(ID, COUNT, new Command.Count(5))).isIn(done, new Failed(Failure.UNAVAILABLE));

        assertThat(elsewhere.apply(ID, COUNT, new Command.Count(5))).isEqualTo(done);
        assertThat(total()).isEqualTo(15);
    }
}

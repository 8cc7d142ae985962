package org.campuspartners.feedback.instrument;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.feedback.Samples;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.instrument.domain.Item;
import org.junit.jupiter.api.Test;

class InstrumentLedgerTest {

    private final MongoDatabase database = BackingServices.freshDatabase();

    @Test
    void what_is_there_again_as_it_was_and_what_is_new_are_held() {
        starting(Samples.UNIT);
        assertThatCode(() -> starting(Samples.LEARNERS, Samples.UNIT)).doesNotThrowAnyException();
    }

    @Test
    void a_version_that_asks_something_else_than_it_did_keeps_the_service_from_starting() {
        starting(Samples.UNIT);
        Item turned = new Item("lost", "Lost.", false, Optional.empty());
        assertThatThrownBy(() -> starting(with(Samples.UNIT, turned)))
                .isInstanceOf(BadInstrument.class)
                .hasMessageContaining("unit-sample/1")
                .hasMessageContaining("new version");
    }

    @Test
    void a_version_that_is_there_no_more_keeps_the_service_from_starting() {
        starting(Samples.UNIT, Samples.LEARNERS);
        assertThatThrownBy(() -> starting(Samples.LEARNERS))
                .isInstanceOf(BadInstrument.class)
                .hasMessageContaining("unit-sample/1")
                .hasMessageContaining("put it back");
    }

    private void starting(Instrument... instruments) {
        new InstrumentLedger(database).hold(List.of(instruments));
    }

    private static Instrument with(Instrument of, Item last) {
        List<Item> items = List.of(of.items().get(0), of.items().get(1), last);
        return new Instrument(
                of.id(),
                of.version(),
                of.title(),
                of.asks(),
                of.role(),
                of.scale(),
                items,
                of.licence(),
                of.citation());
    }
}

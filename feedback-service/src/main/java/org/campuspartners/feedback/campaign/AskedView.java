package org.campuspartners.feedback.campaign;

import java.time.LocalDate;
import java.util.List;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.Statement;
import org.campuspartners.feedback.campaign.domain.Terms;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.instrument.domain.Scale;

/**
 * What somebody is asked, below what becomes of it. Never says whether they answered.
 *
 * @param group whom the result will be of
 * @param statement the two sentences that are shown before the first question
 * @param audience who will see the result
 */
record AskedView(
        String id,
        String group,
        List<String> statement,
        int k,
        String audience,
        LocalDate closesOn,
        InstrumentView instrument) {

    record InstrumentView(
            String id, int version, String title, Scale scale, List<ItemView> items, String licence, String citation) {}

    record ItemView(String id, String text) {}

    static AskedView of(Loaded<Campaign> loaded, Instrument instrument) {
        Campaign campaign = loaded.state();
        Terms terms = campaign.lockedTerms();
        Statement statement = Statement.of(campaign.cell(), terms.threshold(), terms.invited(), terms.closesOn());
        return new AskedView(
                loaded.id(),
                statement.group(),
                statement.sentences(),
                statement.k(),
                statement.audience(),
                statement.closesOn(),
                new InstrumentView(
                        instrument.id(),
                        instrument.version(),
                        instrument.title(),
                        instrument.scale(),
                        instrument.items().stream()
                                .map(item -> new ItemView(item.id(), item.text()))
                                .toList(),
                        instrument.licence(),
                        instrument.citation()));
    }
}

package org.campuspartners.partnership.testing;

import java.time.Instant;
import java.time.LocalDate;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Term;

/** The sample's cast under ids as they really are, for what leaves the service. */
public final class WireSample {

    public static final String STUDENT = Ids.derived("person", "student");
    public static final String EDUCATOR = Ids.derived("person", "educator");
    public static final Instant AT = Sample.AT;
    public static final LocalDate TODAY = Sample.TODAY;

    public static final Setting SETTING = new Setting(
            Ids.derived("partnership", "1"),
            "first-programme",
            Ids.derived("course", "1"),
            "BIO101",
            Ids.derived("class", "1"),
            new Term(Ids.derived("term", "1"), "Autumn 2026", Sample.TERM.starts(), Sample.TERM.ends()));

    private WireSample() {}
}

package org.campuspartners.runner.term.figure;

import java.util.Locale;

/** The insights, in the order in which they are reported. */
public enum Insight {
    PARTNERSHIPS("matched / agreed / active / closed"),
    UNITS("offered / co-planned / approved / co-taught / debriefed"),
    READINGS("proposed / selected / led"),
    PARTICIPATION("campaigns; answers of how many asked, where everyone may see the result"),
    ITEMS("how many agreed, 95 % interval"),
    BELONGING("how many have a greater sense of it, 95 % interval; answers of how many asked"),
    ANSWERING("results that were answered, and after how many days");

    private final String says;

    Insight(String says) {
        this.says = says;
    }

    /** Its name in the address of its HTTP resource. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its figures are. */
    public String says() {
        return says;
    }
}

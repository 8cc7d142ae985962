package org.campuspartners.runner.listen;

import java.util.List;

/** An event in one line: whether it is valid, where it stands, what it says. */
record EventLine(Received event, List<String> problems) {

    private static final int SHORT = 160;

    @Override
    public String toString() {
        String data = event.isTombstone() ? "(erased)" : event.data();
        return "%-7s %s/%d@%d %s %s %s %s %s%s"
                .formatted(
                        problems.isEmpty() ? "VALID" : "INVALID",
                        event.raw().topic(),
                        event.raw().partition(),
                        event.raw().offset(),
                        event.type(),
                        event.attribute("subject").orElse("(no subject)"),
                        sequence(),
                        event.attribute("time").orElse("(no time)"),
                        data.length() > SHORT ? data.substring(0, SHORT) + "..." : data,
                        problems.isEmpty() ? "" : " <- " + String.join("; ", problems));
    }

    private String sequence() {
        return event.attribute("sequence")
                .map(padded -> "#" + padded.replaceFirst("^0+(?=.)", ""))
                .orElse("(no sequence)");
    }
}

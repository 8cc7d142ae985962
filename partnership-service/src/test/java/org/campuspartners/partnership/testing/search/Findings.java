package org.campuspartners.partnership.testing.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found where it may not be, and while which test if that can be told; the first of each place. */
final class Findings {

    private static final int MOST = 30;
    private static final int SHOWN = 200;

    private final Map<String, String> byPlace = new LinkedHashMap<>();
    private volatile String during = "";

    /** Whatever is heard from now on is heard while this test runs. */
    void during(String test) {
        during = test;
    }

    void heard(String place, String field, String text) {
        look(place + ", during " + during, place, field, text);
    }

    void look(String place, String field, String text) {
        look(place, place, field, text);
    }

    private void look(String shown, String place, String field, String text) {
        if (Allowed.leaks(place, field, text)) {
            add(shown + (field.isEmpty() ? "" : ", " + field), text);
        }
    }

    private synchronized void add(String place, String text) {
        if (byPlace.size() < MOST) {
            byPlace.putIfAbsent(place, text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text);
        }
    }

    /** @throws AssertionError with all of them, if there are any */
    synchronized void none() {
        if (!byPlace.isEmpty()) {
            String all = byPlace.entrySet().stream()
                    .map(found -> "  " + found.getKey() + ": " + found.getValue())
                    .collect(Collectors.joining("\n"));
            String allowed =
                    Arrays.stream(Allowed.values()).map(one -> "  " + one).collect(Collectors.joining("\n"));
            byPlace.clear();
            throw new AssertionError("What was planted of people was found in\n" + all
                    + "\nwhile only their names may be anywhere, and that in\n" + allowed);
        }
    }
}

package org.campuspartners.partnership.testing.search;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Where people's names may be, and why. Nothing else of what is planted may be anywhere, and on no topic and in no log anything is. */
enum Allowed {
    PEOPLE("collection people", "who somebody is, until they are erased"),
    LISTS("collection import_rows", "what the last class lists said, which a delta builds on"),
    IMAGES(
            "collection image_collection",
            "MongoDB's own, of what a command changed, for half an hour if it is repeated"),
    ME("answer to GET /api/me", "whoever signs in learns whom they are taken for"),
    LOOKING_UP("answer to GET /api/people(/[^/]+)?", "coordinators look people up"),
    PARTNERS("answer to GET /api/partnerships/[^/]+", "partners and coordinators learn who is in a partnership");

    /** And in these fields alone. */
    private static final Set<String> FIELDS = Set.of("givenName", "familyName");

    private final Pattern place;
    private final String reason;

    Allowed(String place, String reason) {
        this.place = Pattern.compile(place);
        this.reason = reason;
    }

    /** What of a value in a field of a place should not be there. */
    static boolean leaks(String place, String field, String text) {
        return Planted.in(names(place, field) ? Planted.withoutNames(text) : text);
    }

    private static boolean names(String place, String field) {
        return FIELDS.contains(field)
                && Arrays.stream(values())
                        .anyMatch(allowed -> allowed.place.matcher(place).matches());
    }

    @Override
    public String toString() {
        return place + ": " + reason;
    }
}

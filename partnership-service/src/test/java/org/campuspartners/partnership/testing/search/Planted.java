package org.campuspartners.partnership.testing.search;

import java.util.Map;
import java.util.regex.Pattern;

/** What class lists of tests have of people: each value says of itself that it was planted, wherever it turns up. */
public final class Planted {

    /** In each of them, but in what has to be a date. */
    public static final String WORD = "planted";

    /** Nobody's, and no date of anything else. */
    public static final String BIRTH_DATE = "1687-07-05";

    private static final Pattern NAME = Pattern.compile(" " + WORD + "(?![-.])", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY = Pattern.compile(WORD + "|" + BIRTH_DATE, Pattern.CASE_INSENSITIVE);

    private Planted() {}

    /** A given or a family name: of all that is planted, the one thing that is kept. */
    public static String name(String name) {
        return name + " " + WORD;
    }

    /** Whatever else is known of somebody, which is never kept as it is. */
    public static String of(String what, String person) {
        return WORD + "-" + what + "-" + person;
    }

    /** What {@code users.csv} can have of somebody besides, by its columns. */
    public static Map<String, String> besides(String person) {
        return Map.of(
                "userIds", "{sis:" + of("card", person) + "}",
                "middleName", of("middle", person),
                "identifier", of("identifier", person),
                "email", of("mail", person) + "@example.edu",
                "sms", of("sms", person),
                "phone", of("phone", person),
                "password", of("password", person),
                "userMasterIdentifier", of("master", person),
                "preferredMiddleName", of("preferred-middle", person),
                "pronouns", of("pronouns", person));
    }

    /** {@code demographics.csv}, of one person. */
    public static String demographics(String person) {
        return "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
                + "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,"
                + "countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus\r\n"
                + String.join(
                        ",",
                        person,
                        "",
                        "",
                        BIRTH_DATE,
                        "ext:" + of("sex", person),
                        "true,false,false,false,false,false,false",
                        of("country", person),
                        of("state", person),
                        of("city", person),
                        of("residence", person))
                + "\r\n";
    }

    static boolean in(String text) {
        return ANY.matcher(text).find();
    }

    /** The text without the names of people in it, be they damaged. */
    public static String withoutNames(String text) {
        return NAME.matcher(text).replaceAll("");
    }
}

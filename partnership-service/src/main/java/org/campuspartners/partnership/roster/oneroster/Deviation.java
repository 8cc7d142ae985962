package org.campuspartners.partnership.roster.oneroster;

import static org.campuspartners.partnership.roster.oneroster.Severity.ERROR;
import static org.campuspartners.partnership.roster.oneroster.Severity.NOTE;
import static org.campuspartners.partnership.roster.oneroster.Severity.WARNING;

import java.util.Locale;

/** Everything that can be wrong with a bundle. The code is stable: others act on it. */
public enum Deviation {
    // the zip
    NOT_A_ZIP(ERROR, "A bundle is one zip archive, complete and readable"),
    ZIP_ENCRYPTED(ERROR, "No entry of the zip is encrypted"),
    ENTRY_IN_FOLDER(ERROR, "Files lie at the root of the zip, never in a folder"),
    ENTRY_PATH_UNSAFE(ERROR, "An entry's name is a file name: no .., no backslash, no leading slash"),
    ENTRY_UNKNOWN(ERROR, "The zip holds the files of the binding and nothing else"),
    ENTRY_TWICE(ERROR, "Each file is in the zip at most once"),
    TOO_MANY_ENTRIES(ERROR, "A zip holds 1 to 22 files"),
    ENTRY_TOO_LARGE(ERROR, "A file, unpacked, is no larger than the limit of this service"),
    TOTAL_TOO_LARGE(ERROR, "All files, unpacked, are no larger than the limit of this service"),
    RATIO_TOO_HIGH(ERROR, "A file does not unpack to more than the limit's multiple of its packed size"),
    TOO_MANY_ROWS(ERROR, "A bundle holds no more rows than the limit of this service"),
    SCHOOL_DATA_SYNC(ERROR, "This looks like Microsoft School Data Sync, not OneRoster: export OneRoster 1.2 CSV"),
    FILE_NAME_CASE(WARNING, "File names are case-sensitive"),

    // manifest.csv
    MANIFEST_MISSING(ERROR, "manifest.csv is always there: add one that lists every file as bulk or absent"),
    MANIFEST_ALONE(NOTE, "Only manifest.csv: there are no updates, and nothing changed"),
    MANIFEST_HEADER(ERROR, "The header of manifest.csv is propertyName,value"),
    MANIFEST_KEY_MISSING(ERROR, "manifest.csv has every required property"),
    MANIFEST_KEY_TWICE(ERROR, "manifest.csv has each property once"),
    MANIFEST_KEY_UNKNOWN(WARNING, "manifest.csv has the properties of the binding alone"),
    MANIFEST_VERSION(ERROR, "manifest.version is 1.0"),
    ONEROSTER_VERSION_UNKNOWN(ERROR, "oneroster.version is 1.2 or 1.1"),
    MODE_UNKNOWN(ERROR, "A file is absent, bulk or delta"),
    DELTA_WITHOUT_BULK(ERROR, "A delta changes what a bulk said: hand in a bulk first"),
    FILE_LISTED_MISSING(ERROR, "A file that manifest.csv lists as bulk or delta is in the zip"),
    FILE_LISTED_ABSENT(ERROR, "A file that manifest.csv lists as absent is not in the zip"),
    FILE_NOT_OF_EDITION(ERROR, "The zip holds files of its edition: 1.1 has no roles, userProfiles or userResources"),
    FILE_REQUIRED(
            ERROR,
            "Bulk rostering holds academicSessions, classes, courses, enrollments, orgs, users and, in 1.2, roles"),

    // CSV
    UTF8_INVALID(ERROR, "Files are UTF-8"),
    CONTROL_CHARACTER(ERROR, "A cell holds no control characters but tabs"),
    CARRIAGE_RETURN_ALONE(ERROR, "A line ends in CR LF or in LF, never in CR alone"),
    LINE_BREAK_IN_CELL(ERROR, "A cell holds no line break"),
    QUOTE_OPEN(ERROR, "A quoted cell is closed by a quote"),
    QUOTE_STRAY(ERROR, "A quote stands at both ends of a cell, and is doubled inside"),
    TEXT_AFTER_QUOTE(ERROR, "Nothing follows a closing quote but a comma or the line's end"),
    CELL_TOO_LARGE(
            ERROR,
            "A cell holds no more than 64 K characters, a row no more than 1 M in 16 K cells; the file is read no further"),
    ROW_TOO_NARROW(ERROR, "A row has as many cells as the header"),
    ROW_TOO_WIDE(ERROR, "A row has no more cells than the header"),

    // the table
    HEADER_MISSING(ERROR, "The first row names the columns"),
    COLUMN_TWICE(ERROR, "A column is there once"),
    COLUMN_MISSING(ERROR, "Every column of the binding is there, spelt as it is there"),
    COLUMN_EXTRA(WARNING, "Columns beyond the binding are called metadata.*; this one is not read"),
    COLUMN_ORDER(WARNING, "Columns come in the binding's order"),
    METADATA_NOT_LAST(WARNING, "metadata.* columns come after all others"),
    COLUMN_NAME_EMPTY(WARNING, "A column has a name"),
    NO_ROWS(WARNING, "A file without rows is left out, and absent in manifest.csv"),

    // a row
    VALUE_MISSING(ERROR, "A required cell is filled"),
    GUID_MALFORMED(ERROR, "An id is made of 0-9 a-z A-Z . - _ / @"),
    GUID_TOO_LONG(ERROR, "An id has at most 255 characters"),
    DATE_MALFORMED(ERROR, "A date is YYYY-MM-DD"),
    DATE_IMPOSSIBLE(ERROR, "A date is a day of the calendar"),
    TIME_MALFORMED(ERROR, "A time is like 2012-04-23T18:25:43.511Z"),
    TIME_IS_DATE(WARNING, "A time is like 2012-04-23T18:25:43.511Z, not a date alone"),
    YEAR_MALFORMED(ERROR, "A year is YYYY"),
    VALUE_UNKNOWN(ERROR, "The value is of the column's vocabulary, or starts with ext: where that may be extended"),
    VALUE_CASE(WARNING, "Values are case-sensitive"),
    STATUS_INACTIVE(WARNING, "inactive left the vocabulary with 1.0; it is read as tobedeleted"),
    FILLED_IN_BULK(WARNING, "status and dateLastModified are blank in bulk"),
    BLANK_IN_DELTA(ERROR, "status and dateLastModified are filled in delta"),
    USER_IDS_MALFORMED(ERROR, "userIds is a list of {type:id}"),
    SUBJECTS_DIFFER(ERROR, "subjects and subjectCodes, where both are there, have the same length"),

    // references and meaning
    SOURCED_ID_TWICE(ERROR, "A sourcedId is there once in a file"),
    USERNAME_TWICE(ERROR, "No two enabled users sign in under one username, whatever its case"),
    REFERENCE_MISSING(ERROR, "What is referred to is in the bundle, or, from a delta, was listed before"),
    SCHOOL_NOT_A_SCHOOL(ERROR, "A schoolSourcedId refers to an org of type school, or of an ext: type"),
    SCHOOL_YEAR_NOT_A_YEAR(ERROR, "A schoolYearSourcedId refers to a session of type schoolYear"),
    SCHOOL_NOT_OF_CLASS(ERROR, "An enrolment's school is its class's"),
    PRIMARY_ROLE_TWICE(ERROR, "A user has one primary role in an org, as far as one bundle says"),
    PRIMARY_TEACHER_TWICE(ERROR, "A class has one primary teacher at a time, as far as one bundle says"),
    PRIMARY_NOT_TEACHER(ERROR, "Only a teacher's enrolment is primary"),
    END_BEFORE_BEGIN(ERROR, "What begins ends later; an end is the first day after"),
    ENROLMENT_OUTSIDE_TERM(ERROR, "An enrolment lies within its class's terms"),
    PARENT_CYCLE(ERROR, "Nothing is its own parent, by whatever way round");

    private final Severity severity;
    private final String rule;

    Deviation(Severity severity, String rule) {
        this.severity = severity;
        this.rule = rule;
    }

    /** Stable, in kebab case, such as {@code not-a-zip}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule that is broken, for people. */
    public String rule() {
        return rule;
    }

    /** Where one reads leniently. */
    public Severity severity() {
        return severity;
    }
}

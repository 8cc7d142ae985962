package org.campuspartners.partnership.roster.oneroster;

import static org.campuspartners.partnership.roster.oneroster.Column.optional;
import static org.campuspartners.partnership.roster.oneroster.Column.required;

import java.util.List;
import org.campuspartners.partnership.roster.oneroster.Format.Guid;
import org.campuspartners.partnership.roster.oneroster.Format.OneOf;
import org.campuspartners.partnership.roster.oneroster.Format.Plain;
import org.campuspartners.partnership.roster.oneroster.Format.Reference;
import org.campuspartners.partnership.roster.oneroster.Format.References;

/** The files that are read, with their columns in the order of the binding. In the order of reading: what is referred to comes first. */
enum Table {
    SESSIONS(
            "academicSessions",
            required("title", Plain.STRING),
            required("type", OneOf.extensible("gradingPeriod", "semester", "schoolYear", "term")),
            required("startDate", Plain.DATE),
            required("endDate", Plain.DATE),
            optional("parentSourcedId", new Reference("academicSessions")),
            required("schoolYear", Plain.YEAR)),
    ORGS(
            "orgs",
            required("name", Plain.STRING),
            required("type", OneOf.extensible("department", "school", "district", "local", "state", "national")),
            optional("identifier", Plain.STRING),
            optional("parentSourcedId", new Reference("orgs"))),
    COURSES(
            "courses",
            optional("schoolYearSourcedId", new Reference("academicSessions")),
            required("title", Plain.STRING),
            optional("courseCode", Plain.STRING),
            optional("grades", Plain.LIST),
            required("orgSourcedId", new Reference("orgs")),
            optional("subjects", Plain.LIST),
            optional("subjectCodes", Plain.LIST)),
    USERS(
            "users",
            required("enabledUser", OneOf.bool()),
            required("orgSourcedIds", new References("orgs")).in(Edition.V1_1),
            required(
                            "role",
                            OneOf.fixed(
                                    "administrator",
                                    "aide",
                                    "guardian",
                                    "parent",
                                    "proctor",
                                    "relative",
                                    "student",
                                    "teacher"))
                    .in(Edition.V1_1),
            required("username", Plain.STRING),
            optional("userIds", Plain.USER_IDS),
            required("givenName", Plain.STRING),
            required("familyName", Plain.STRING),
            optional("middleName", Plain.STRING),
            optional("identifier", Plain.STRING),
            optional("email", Plain.STRING),
            optional("sms", Plain.STRING),
            optional("phone", Plain.STRING),
            optional("agentSourcedIds", new References("users")),
            optional("grades", Plain.STRING),
            optional("password", Plain.UNREAD),
            optional("userMasterIdentifier", Plain.STRING).in(Edition.V1_2),
            optional("resourceSourcedIds", Plain.STRING).goneInLaterEditions().in(Edition.V1_2),
            optional("preferredGivenName", Plain.STRING).in(Edition.V1_2),
            optional("preferredMiddleName", Plain.STRING).in(Edition.V1_2),
            optional("preferredFamilyName", Plain.STRING).in(Edition.V1_2),
            optional("primaryOrgSourcedId", new Reference("orgs")).in(Edition.V1_2),
            optional("pronouns", Plain.STRING).in(Edition.V1_2)),
    CLASSES(
            "classes",
            required("title", Plain.STRING),
            optional("grades", Plain.LIST),
            required("courseSourcedId", new Reference("courses")),
            optional("classCode", Plain.STRING),
            required("classType", OneOf.extensible("homeroom", "scheduled")),
            optional("location", Plain.STRING),
            required("schoolSourcedId", new Reference("orgs")),
            required("termSourcedIds", new References("academicSessions")),
            optional("subjects", Plain.LIST),
            optional("subjectCodes", Plain.LIST),
            optional("periods", Plain.LIST)),
    ROLES(
            "roles",
            required("userSourcedId", new Reference("users")),
            required("roleType", OneOf.fixed("primary", "secondary")),
            required(
                    "role",
                    OneOf.extensible(
                            "aide",
                            "counselor",
                            "districtAdministrator",
                            "guardian",
                            "parent",
                            "principal",
                            "proctor",
                            "relative",
                            "siteAdministrator",
                            "student",
                            "systemAdministrator",
                            "teacher")),
            optional("beginDate", Plain.DATE),
            optional("endDate", Plain.DATE),
            required("orgSourcedId", new Reference("orgs")),
            optional("userProfileSourcedId", Guid.ANY)),
    ENROLLMENTS(
            "enrollments",
            required("classSourcedId", new Reference("classes")),
            required("schoolSourcedId", new Reference("orgs")),
            required("userSourcedId", new Reference("users")),
            required("role", OneOf.extensible("administrator", "proctor", "student", "teacher")),
            optional("primary", OneOf.bool()),
            optional("beginDate", Plain.DATE),
            optional("endDate", Plain.DATE));

    private final String stem;
    private final List<Column> columns;

    Table(String stem, Column... own) {
        this.stem = stem;
        List<Column> all = new java.util.ArrayList<>(List.of(
                required("sourcedId", Guid.ANY),
                optional("status", Plain.STATUS),
                optional("dateLastModified", Plain.TIME)));
        all.addAll(List.of(own));
        this.columns = List.copyOf(all);
    }

    /** Its name without {@code .csv}, as {@code manifest.csv} has it. */
    String stem() {
        return stem;
    }

    String file() {
        return stem + ".csv";
    }

    /** Whether any record, of this or another table, refers to one of this. */
    boolean isReferredTo() {
        return this != ROLES && this != ENROLLMENTS;
    }

    /** Whether a record may refer to another of the same table, which may come later. */
    boolean refersToItself() {
        return columns.stream()
                .map(Column::format)
                .anyMatch(format -> format.equals(new Reference(stem)) || format.equals(new References(stem)));
    }

    List<Column> columns(Edition edition) {
        return columns.stream().filter(column -> column.isIn(edition)).toList();
    }
}

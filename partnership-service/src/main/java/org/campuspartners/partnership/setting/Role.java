package org.campuspartners.partnership.setting;

import java.util.Arrays;
import java.util.Optional;

/** What somebody is in a partnership. */
public enum Role {
    STUDENT_PARTNER("StudentPartner"),
    EDUCATOR_PARTNER("EducatorPartner"),
    PROFESSIONAL_STAFF("ProfessionalStaff"),
    SENIOR_MANAGER("SeniorManager"),
    STUDENTS_UNION("StudentsUnion");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** As the directory and the API write it. */
    @Override
    public String toString() {
        return code;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}

package org.campuspartners.runner.term.figure;

/**
 * A programme's part in a course and a term.
 *
 * @param courseCode empty of a pool, which is of all courses
 */
public record Group(String programme, String courseCode, String termTitle) {

    /** Whether what happens in the other one can show in the figures of this one. */
    public boolean takesIn(Group other) {
        return programme.equals(other.programme)
                && termTitle.equals(other.termTitle)
                && (courseCode.isEmpty() || courseCode.equals(other.courseCode));
    }

    @Override
    public String toString() {
        return programme
                + (courseCode.isEmpty() ? "" : " " + courseCode)
                + (termTitle.isEmpty() ? "" : ", " + termTitle);
    }
}

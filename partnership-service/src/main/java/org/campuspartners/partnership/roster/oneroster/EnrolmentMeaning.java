package org.campuspartners.partnership.roster.oneroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.campuspartners.partnership.roster.oneroster.Known.Span;

/** What an enrolment means: its role, whatever the user's other roles are, decides in its class. */
final class EnrolmentMeaning implements Consumer<Row> {

    private final Known known;
    private final BiConsumer<Row, Supplier<Listed>> keep;
    private final Map<String, List<Span>> primaryTeachers = new HashMap<>();

    EnrolmentMeaning(Known known, BiConsumer<Row, Supplier<Listed>> keep) {
        this.known = known;
        this.keep = keep;
    }

    @Override
    public void accept(Row row) {
        endsAfterBegin(row);
        String schoolClass = row.raw("classSourcedId");
        String user = row.raw("userSourcedId");
        Optional<Known.SchoolClass> listed = known.schoolClass(schoolClass);
        if (row.word("primary").equals("true")) {
            primary(row, schoolClass);
        }
        if (listed.isEmpty()) {
            return;
        }
        if (row.active()) {
            fits(row, listed.get());
        }
        // What a delta doesn't say of the class or the user may be said by a later one.
        if (row.layout().delta() || listed.get().active() && known.activeUser(user)) {
            keep.accept(
                    row,
                    () -> new Listed.Enrolment(
                            row.raw("sourcedId"),
                            schoolClass,
                            user,
                            row.word("role"),
                            row.layout().delta()));
        }
    }

    /** One that is taken away may be told as it was, and its class otherwise by now. */
    private static void fits(Row row, Known.SchoolClass schoolClass) {
        if (!row.blank("schoolSourcedId") && !row.raw("schoolSourcedId").equals(schoolClass.school())) {
            row.found("schoolSourcedId", Deviation.SCHOOL_NOT_OF_CLASS);
        }
        schoolClass.terms().ifPresent(terms -> within(row, terms));
    }

    static void endsAfterBegin(Row row) {
        Optional<LocalDate> begin = row.date("beginDate");
        Optional<LocalDate> end = row.date("endDate");
        if (begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get())) {
            row.found("endDate", Deviation.END_BEFORE_BEGIN);
        }
    }

    private static void within(Row row, Span terms) {
        row.date("beginDate")
                .filter(begin -> begin.isBefore(terms.begin()) || !begin.isBefore(terms.end()))
                .ifPresent(outside -> row.found("beginDate", Deviation.ENROLMENT_OUTSIDE_TERM));
        row.date("endDate")
                .filter(end -> end.isBefore(terms.begin()) || end.isAfter(terms.end()))
                .ifPresent(outside -> row.found("endDate", Deviation.ENROLMENT_OUTSIDE_TERM));
    }

    private void primary(Row row, String schoolClass) {
        if (!row.word("role").equals("teacher")) {
            row.found("primary", Deviation.PRIMARY_NOT_TEACHER);
            return;
        }
        if (!row.active()) {
            return;
        }
        Span span = new Span(
                row.date("beginDate").orElse(LocalDate.MIN), row.date("endDate").orElse(LocalDate.MAX));
        List<Span> others = primaryTeachers.computeIfAbsent(schoolClass, id -> new ArrayList<>());
        if (others.stream().anyMatch(span::overlaps)) {
            row.found("primary", Deviation.PRIMARY_TEACHER_TWICE);
        }
        others.add(span);
    }
}

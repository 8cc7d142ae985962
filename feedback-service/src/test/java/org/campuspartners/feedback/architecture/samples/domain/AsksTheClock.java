package org.campuspartners.feedback.architecture.samples.domain;

import java.time.LocalDate;

public record AsksTheClock(LocalDate closesOn) {
    public boolean isOver() {
        return LocalDate.now().isAfter(closesOn);
    }
}

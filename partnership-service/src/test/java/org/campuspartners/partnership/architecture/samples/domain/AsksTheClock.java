package org.campuspartners.partnership.architecture.samples.domain;

import java.time.LocalDate;

public record AsksTheClock(LocalDate day) {
    public boolean hasCome() {
        return !day.isAfter(LocalDate.now());
    }
}

package org.campuspartners.feedback.campaign;

import org.campuspartners.chassis.security.Caller;
import org.campuspartners.feedback.directory.Directory;
import org.springframework.stereotype.Component;

/** Whom the directory knows a caller as. */
@Component
class Viewers {

    private static final String COORDINATOR = "coordinator";

    private final Directory directory;

    Viewers(Directory directory) {
        this.directory = directory;
    }

    Viewer of(Caller caller) {
        return new Viewer(directory.personOf(caller), caller.is(COORDINATOR));
    }
}

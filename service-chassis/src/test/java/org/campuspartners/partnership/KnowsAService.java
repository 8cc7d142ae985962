package org.campuspartners.partnership;

/** A sample that breaks {@code KNOWS_NO_SERVICE}: code of a service's package, used from the same tree. */
public class KnowsAService {

    private final Inner inner = new Inner();

    /** Something of the service. */
    static class Inner {}

    Object used() {
        return inner;
    }
}

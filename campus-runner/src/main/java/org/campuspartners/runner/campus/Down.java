package org.campuspartners.runner.campus;

/** Takes the whole campus down. */
public final class Down {

    private final Campus campus;

    public Down(Campus campus) {
        this.campus = campus;
    }

    /**
     * Stops every process, and returns when they are gone.
     *
     * @param clean forget the state as well
     */
    public void run(boolean clean) {
        State state = new State(campus.home());
        state.alone(campus.console(), () -> {
            campus.stop();
            if (clean) {
                state.forget();
            }
        });
    }
}

package org.campuspartners.runner.process;

import java.io.OutputStream;
import java.io.PrintStream;

/** The terminal: answers go to standard output, progress and problems to standard error. */
public final class Console {

    private static final Console TERMINAL = new Console(System.out, System.err);

    private final PrintStream answers;
    private final PrintStream progress;

    public Console(PrintStream answers, PrintStream progress) {
        this.answers = answers;
        this.progress = progress;
    }

    /** The same answers, without progress. */
    public Console silent() {
        return new Console(answers, new PrintStream(OutputStream.nullOutputStream()));
    }

    public static Console terminal() {
        return TERMINAL;
    }

    /** A line that the command was asked for. */
    public void answer(String line) {
        answers.println(line);
    }

    /** A line that says what goes on, or what went wrong. */
    public void say(String line) {
        progress.println(line);
    }
}

package org.campuspartners.partnership.testing.search;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Whatever is written to an output of this JVM, line by line, on its way there. */
final class Logged extends OutputStream {

    private final Findings findings;
    private final String name;
    private final PrintStream there;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Logged(Findings findings, String name, PrintStream there) {
        this.findings = findings;
        this.name = name;
        this.there = there;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        there.write(bytes, offset, length);
        hear(bytes, offset, length);
    }

    @Override
    public void flush() {
        there.flush();
    }

    /** Its last line may not have ended. */
    synchronized void end() {
        findings.heard(name, "", line.toString(StandardCharsets.UTF_8));
        line.reset();
    }

    private synchronized void hear(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                end();
            } else {
                line.write(bytes[i]);
            }
        }
    }
}

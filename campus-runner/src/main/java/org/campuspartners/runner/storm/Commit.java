package org.campuspartners.runner.storm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Which state of the code is stormed. */
final class Commit {

    private Commit() {}

    /** Such as {@code 2b501cb}, with a {@code +} where files differ from it; {@code unknown} outside of Git. */
    static String of(Path root) {
        String commit = git(root, "rev-parse", "--short=7", "HEAD");
        return commit.isEmpty()
                ? "unknown"
                : commit + (git(root, "status", "--porcelain").isEmpty() ? "" : "+");
    }

    private static String git(Path root, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}

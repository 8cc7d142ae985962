package org.campuspartners.runner.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java programs, on the Java that runs this one, with small heaps. */
public final class JavaProgram {

    /** As an option, that Java optimizes as it does when left alone. */
    public static final String EVERY_COMPILER = "-XX:TieredStopAtLevel=4";

    /** The quick compiler alone: here a short start and little memory count for more than the last bit of speed. */
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8");

    private JavaProgram() {}

    /** A class of the runner's own class path. */
    public static List<String> main(Class<?> main, String heap, List<String> options, List<String> arguments) {
        List<String> command = java(heap);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** An executable jar. */
    public static List<String> jar(Path jar, String heap, List<String> options, String... arguments) {
        List<String> command = java(heap);
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> java(String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(SMALL);
        return command;
    }
}

package org.campuspartners.runner.listen;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.campuspartners.runner.campus.Count;
import org.campuspartners.runner.campus.HasHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ./campus listen}: every event in a line, and whether it is what its contract says. */
@Command(
        name = "listen",
        description =
                "Prints each event in a line and validates it against its schema, and what the state topic of the services"
                        + " holds as well; exit 1 if any was invalid.")
public final class ListenCommand implements Callable<Integer> {

    private static final List<String> TOPICS =
            List.of("partnership.events", "feedback.events", "partnership.directory");

    private static final Duration FOR_EVER = Duration.ofDays(3650);

    @ParentCommand
    HasHome parent;

    @Option(
            names = "--from-beginning",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "With what is there already, which is the default, or only what comes from now on.")
    boolean fromBeginning;

    @Option(
            names = "--until-quiet",
            paramLabel = "SECONDS",
            converter = Count.class,
            description = "End when nothing has come for that long; without it, Ctrl-C ends it.")
    Integer quiet;

    private final Console console = Console.terminal();
    private final Contracts contracts = new Contracts();
    private int valid;
    private int invalid;

    @Override
    public Integer call() {
        String kafka = parent.campus().kafka();
        CountDownLatch over = new CountDownLatch(1);
        try (Listener listener = new Listener(kafka)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endWith(listener, over)));
            listener.listen(TOPICS, fromBeginning, quiet == null ? FOR_EVER : Duration.ofSeconds(quiet), this::print);
            console.say(valid + " valid, " + invalid + " invalid");
            return exitCode();
        } catch (KafkaException e) {
            throw new CampusProblem(
                    "Kafka at " + kafka + " can't be listened to: " + e.getMessage()
                            + ". Is the campus up? ./campus status",
                    e);
        } finally {
            over.countDown();
        }
    }

    private void print(Received event) {
        List<String> problems = contracts.problems(event);
        if (problems.isEmpty()) {
            valid++;
        } else {
            invalid++;
        }
        console.answer(new EventLine(event, problems).toString());
    }

    /** Ctrl-C: lets the last line be printed, then ends with the exit code of what was heard. */
    private void endWith(Listener listener, CountDownLatch over) {
        if (over.getCount() == 0) {
            return;
        }
        listener.stop();
        try {
            over.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode());
    }

    private int exitCode() {
        return invalid == 0 ? 0 : 1;
    }
}

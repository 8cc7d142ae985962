package org.campuspartners.runner.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.campus.HasHome;
import org.campuspartners.runner.campus.WhichCampus;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.term.http.Answer;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.http.Manner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./campus import}: hands a OneRoster bundle in and says what became of it. */
@Command(
        name = "import",
        description = {
            "Hands in class lists, a OneRoster bundle, and waits until they are taken over; says what is wrong with them, or"
                    + " what they changed.",
            "Exit 1 where nothing was taken over: they have errors, or more than a tenth of somebody's would be withdrawn."
        })
public final class ImportCommand implements Callable<Integer> {

    private static final Manner PATIENT = new Manner() {
        @Override
        public Duration patience() {
            return Duration.ofMinutes(20);
        }
    };

    @Parameters(paramLabel = "FILE.zip", description = "The bundle.")
    Path bundle;

    @Option(names = "--dry-run", description = "Only say what would change.")
    boolean dryRun;

    @Option(names = "--strict", description = "Take every deviation from the binding for an error.")
    boolean strict;

    @Option(names = "--confirm-withdrawals", description = "Let as many be withdrawn as the bundle lacks.")
    boolean confirmWithdrawals;

    @Option(
            names = "--as",
            paramLabel = "PERSONA",
            defaultValue = "coordinator",
            description = "Who hands it in; coordinator where nothing is said.")
    String persona;

    @Mixin
    WhichCampus which = new WhichCampus();

    @Spec
    CommandSpec spec;

    @ParentCommand
    HasHome parent;

    @Override
    public Integer call() {
        byte[] zip = read();
        Console console = Console.terminal();
        Campus campus = which.under(parent);
        console.say("  handing in %s, %,d KB; it is checked as a whole before there is an answer"
                .formatted(bundle.getFileName(), Math.ceilDiv(zip.length, 1_000)));
        Following following = new Following(new Api(campus, PATIENT), persona, console);
        Answer ended = following.handIn(zip, new Following.Wish(strict, dryRun, confirmWithdrawals));
        new ImportReport(ended.body()).lines().forEach(console::answer);
        return ended.text("state").equals("applied") || ended.text("state").equals("compared") ? 0 : 1;
    }

    private byte[] read() {
        if (!Files.isRegularFile(bundle)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + bundle);
        }
        try {
            return Files.readAllBytes(bundle);
        } catch (IOException e) {
            throw new CampusProblem(bundle + " can't be read: " + e.getMessage(), e);
        }
    }
}

package org.campuspartners.runner.term;

import java.util.concurrent.Callable;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.campus.HasHome;
import org.campuspartners.runner.campus.WhichCampus;
import org.campuspartners.runner.term.compare.Insights;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.play.Interruptions;
import org.campuspartners.runner.term.play.TermPlayer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "term",
        description = {
            "Plays the sample term against the running campus, and prints what the insights say beside what they must"
                    + " say; exit 1 where that differs.",
            "Played again, it skips what is there. Where others than the sample's people have a part in a group that is"
                    + " compared, its figures may hold more, and are marked."
        })
public final class TermCommand implements Callable<Integer> {

    @Option(names = "--kill-each", description = "Kill and restart each service once on the way.")
    boolean killEach;

    @Option(names = "--compare-only", description = "Play nothing; only check what the insights say.")
    boolean compareOnly;

    @Mixin
    WhichCampus which = new WhichCampus();

    @Spec
    CommandSpec spec;

    @ParentCommand
    HasHome parent;

    @Override
    public Integer call() {
        if (which.isAttached() && killEach) {
            throw new ParameterException(
                    spec.commandLine(), "--kill-each kills what ./campus started, and nothing else");
        }
        Campus campus = which.under(parent);
        TermPlan plan = TermPlan.sample();
        ClassLists lists = ClassLists.sample();
        Api api = new Api(campus);
        if (!compareOnly) {
            TermPlayer player = new TermPlayer(campus, api, plan, lists);
            player.play(killEach ? player.killEach() : Interruptions.NONE, 1);
        }
        return new Insights(api).areAsImplied(plan, lists, campus.console()) ? 0 : 1;
    }
}

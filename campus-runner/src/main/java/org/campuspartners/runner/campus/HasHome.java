package org.campuspartners.runner.campus;

import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Neighbour;
import org.campuspartners.runner.process.Options;

/** The command above every other one: it knows which campus is meant. */
public interface HasHome {

    CampusHome home();

    /** The campus that runs, or ran last, here. */
    Campus campus();

    /** What was chosen for this command, on the command line or in the environment. */
    Options chosen();

    /** Of a campus beside this one. A command that is told of stores is mistyped: such a campus starts its own. */
    Options beside(Neighbour neighbour);
}

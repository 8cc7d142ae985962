package org.campuspartners.runner.campus;

import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Options;

/** The command above every other one: it knows which campus is meant. */
public interface HasHome {

    CampusHome home();

    /** The campus that runs, or ran last, here. */
    Campus campus();

    /** What was chosen for this command, on the command line or in the environment. */
    Options chosen();
}

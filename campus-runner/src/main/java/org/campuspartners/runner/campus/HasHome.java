package org.campuspartners.runner.campus;

import org.campuspartners.runner.process.CampusHome;

/** The command above every other one: it knows which campus is meant. */
public interface HasHome {

    CampusHome home();

    /** The campus that runs, or ran last, here. */
    Campus campus();
}

package org.campuspartners.runner.storm.check;

import java.util.List;
import java.util.stream.Stream;

/** Something that must hold of every storm. */
interface Rule {

    Stream<Violation> against(List<Command> commands, Evidence evidence);
}

package org.campuspartners.partnership.setting;

import java.util.Set;

/**
 * A class as others take advice from it before they decide.
 *
 * @param students the ids of those enrolled
 * @param sequence of the directory record that says so; 0 where the class is no longer listed
 */
public record ClassRoll(Set<String> students, long sequence) {

    /** A class that the class lists no longer hold. */
    public static final ClassRoll UNLISTED = new ClassRoll(Set.of(), 0);

    public ClassRoll {
        students = Set.copyOf(students);
    }

    public boolean listed() {
        return sequence > 0;
    }

    public boolean has(Actor actor) {
        return actor.person().filter(students::contains).isPresent();
    }
}

package org.campuspartners.runner.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeighbourTest {

    private static final Options HERE =
            new Options(40, Optional.of("mongodb://somewhere"), Optional.of("somewhere:9092"), 2, false);

    @Test
    void all_can_run_at_the_same_time_beside_a_campus_with_two_instances_of_each_service() {
        List<Integer> ports = new ArrayList<>();
        for (Part part : Part.values()) {
            ports.add(HERE.port(part));
            for (Neighbour neighbour : Neighbour.values()) {
                ports.add(neighbour.options(HERE).port(part));
            }
        }
        assertThat(ports).doesNotHaveDuplicates();
    }

    @Test
    void it_has_stores_of_its_own_and_one_instance_of_each_service() {
        assertThat(Neighbour.values()).allSatisfy(neighbour -> assertThat(neighbour.options(HERE))
                .isEqualTo(Options.at(neighbour.options(HERE).portOffset())));
    }

    @Test
    void its_state_lies_in_that_of_the_campus_it_is_beside() {
        CampusHome here = CampusHome.of(Path.of("somewhere"));
        assertThat(Neighbour.STORM.home(here))
                .isEqualTo(new CampusHome(here.root(), here.state().resolve("storm")));
    }
}

package org.campuspartners.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.core.converter.ModelConverters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DistinctNamesTest {

    private final ModelConverters converters = new ModelConverters(true);

    DistinctNamesTest() {
        converters.addConverter(new DistinctNames());
    }

    record Walk(Route route, Optional<Route> back, List<Route> more) {}

    record Route(String from, String to) {}

    private static final class Elsewhere {
        record Route(int number) {}
    }

    @Test
    void a_type_is_its_own_namesake_wherever_it_is_used() {
        assertThat(converters.readAll(Walk.class)).containsOnlyKeys("Walk", "Route");
        assertThat(converters.readAll(Route.class)).containsKey("Route");
    }

    @Test
    void two_types_of_one_name_are_refused_by_both_their_names() {
        converters.readAll(Walk.class);
        assertThatThrownBy(() -> converters.readAll(Elsewhere.Route.class))
                .hasMessageContaining("DistinctNamesTest$Route")
                .hasMessageContaining("DistinctNamesTest$Elsewhere$Route");
    }
}

package org.campuspartners.runner.campus;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;
import tools.jackson.databind.json.JsonMapper;

/** The offset of a campus whose services keep it themselves. They are asked once; from then on nobody else moves them. */
final class ServiceClocks implements KeptOffset {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ClockRoute route;
    private Optional<Duration> known = Optional.empty();

    ServiceClocks(ClockRoute route) {
        this.route = route;
    }

    /** That of the service which is furthest ahead. */
    @Override
    public synchronized Duration offset() {
        if (known.isEmpty()) {
            known = Part.SERVICES.stream().flatMap(this::of).max(Comparator.naturalOrder());
        }
        return known.orElse(Duration.ZERO);
    }

    @Override
    public synchronized Duration raise(Duration wanted) {
        if (wanted.compareTo(offset()) > 0) {
            known = Optional.of(wanted);
        }
        return offset();
    }

    private Stream<Duration> of(Part service) {
        return route.read(service).stream().map(response -> {
            if (response.statusCode() != 200) {
                throw new CampusProblem("The clock of " + service.title() + " can't be read: " + response.statusCode()
                        + " " + response.body());
            }
            return Duration.parse(JSON.readTree(response.body()).path("offset").asString());
        });
    }
}

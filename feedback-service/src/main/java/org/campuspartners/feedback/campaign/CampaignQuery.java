package org.campuspartners.feedback.campaign;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.http.FieldProblem;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.feedback.campaign.domain.Kind;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.instrument.domain.Role;

/** What a caller filters campaigns by: parameters that are there narrow the list, those that are not don't. */
record CampaignQuery(String kind, String role, String state, String programme, String term, String partnership) {

    /** @throws Problem 400 where a word is none of those that there are */
    Bson within(Bson bounds) {
        List<Bson> all = new ArrayList<>(List.of(bounds));
        narrow(all, CampaignPaths.KIND, known("kind", kind, Kind.values(), Kind::word));
        narrow(all, CampaignPaths.ROLE, known("role", role, Role.values(), Role::word));
        narrow(all, CampaignPaths.STAGE, known("state", state, Stage.values(), Stage::word));
        narrow(all, CampaignPaths.PROGRAMME, Optional.ofNullable(programme));
        narrow(all, CampaignPaths.TERM, Optional.ofNullable(term));
        narrow(all, CampaignPaths.PARTNERSHIP, Optional.ofNullable(partnership));
        return and(all);
    }

    private static void narrow(List<Bson> all, String path, Optional<?> value) {
        value.ifPresent(wanted -> all.add(eq(path, wanted.toString())));
    }

    private static <T> Optional<T> known(String field, String word, T[] values, Function<T, String> wordOf) {
        if (word == null) {
            return Optional.empty();
        }
        Optional<T> found = Arrays.stream(values)
                .filter(value -> wordOf.apply(value).equals(word))
                .findFirst();
        if (found.isEmpty()) {
            String message =
                    "must be one of " + Arrays.stream(values).map(wordOf).collect(Collectors.joining(", "));
            throw Problem.malformed(field + "-unknown", field + " " + message, new FieldProblem(field, message));
        }
        return found;
    }
}

package org.campuspartners.feedback.instrument.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One version of a questionnaire. Versions are never changed and never pooled. */
public record Instrument(
        String id,
        int version,
        String title,
        Asks asks,
        Role role,
        Scale scale,
        List<Item> items,
        String licence,
        String citation) {

    /** So many fit into a stored form, whose size is fixed. */
    public static final int MOST_ITEMS = 60;

    /** What a partnership is said to give those who take part (Cook-Sather, Bovill & Felten 2014). */
    public static final Set<String> BENEFITS = Set.of(
            "motivation",
            "engagement",
            "belonging",
            "inclusion",
            "deeper-learning",
            "empowerment",
            "competence",
            "relationships");

    private static final int NEWEST = 1000;
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public Instrument {
        items = List.copyOf(items);
    }

    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /** What keeps it from being used, in words for whoever wrote the file; empty where it is sound. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        require(problems, SLUG.matcher(id).matches(), "id must be a slug, not '" + id + "'");
        require(problems, version >= 1 && version <= NEWEST, "version must be 1 to " + NEWEST);
        require(problems, !title.isBlank(), "title is missing");
        require(problems, !licence.isBlank(), "licence is missing");
        require(problems, !citation.isBlank(), "citation is missing");
        require(
                problems,
                scale.lowest() == 1 && scale.highest() == 5 && scale.labels().size() == 5,
                "scale must run from 1 to 5 with 5 labels");
        require(
                problems,
                asks == Asks.PROGRAMME_TERM || role == Role.LEARNER,
                "educators are asked about a programme's term, never about one occasion");
        require(
                problems,
                !items.isEmpty() && items.size() <= MOST_ITEMS,
                "items must be 1 to " + MOST_ITEMS + ", not " + items.size());
        items.forEach(item -> itemProblems(problems, item));
        Set<String> seen = new HashSet<>();
        items.forEach(item -> require(problems, seen.add(item.id()), "item '" + item.id() + "' is there twice"));
        return problems;
    }

    private static void itemProblems(List<String> problems, Item item) {
        require(problems, SLUG.matcher(item.id()).matches(), "item id must be a slug, not '" + item.id() + "'");
        require(problems, !item.text().isBlank(), "item '" + item.id() + "' has no text");
        item.benefit()
                .ifPresent(benefit -> require(
                        problems,
                        BENEFITS.contains(benefit),
                        "item '" + item.id() + "' measures no known benefit: '" + benefit + "'"));
    }

    private static void require(List<String> problems, boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }
}

package org.campuspartners.runner.term.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.stream.Stream;

/**
 * So many people who gave these answers: {@code 20 x 54541}.
 *
 * @param digits one an item, {@code -} for a blank
 */
public record Pattern(int people, String digits) {

    private static final java.util.regex.Pattern FORM = java.util.regex.Pattern.compile("(\\d+) x ([1-5-]+)");

    @JsonCreator
    static Pattern of(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("answers are written as \"20 x 54541\", not as \"" + text + "\"");
        }
        return new Pattern(Integer.parseInt(matcher.group(1)), matcher.group(2));
    }

    /** One string of digits a person, in the order of the file. */
    public static List<String> each(List<Pattern> patterns) {
        return patterns.stream()
                .flatMap(pattern -> Stream.generate(pattern::digits).limit(pattern.people()))
                .toList();
    }
}

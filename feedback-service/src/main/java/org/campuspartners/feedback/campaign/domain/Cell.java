package org.campuspartners.feedback.campaign.domain;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.campuspartners.feedback.instrument.domain.Asks;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.instrument.domain.Role;

/**
 * One group, one role, one version of one instrument: the only place where an answer counts (rule 2).
 *
 * @param occasion subject of what a formative campaign is about, such as {@code unit/<id>}
 * @param context ids and catalogue words that its events carry; a pool's name no partnership
 */
public record Cell(
        Kind kind,
        Optional<String> occasion,
        String instrument,
        int instrumentVersion,
        Role role,
        Map<String, String> context) {

    public Cell {
        context = Map.copyOf(context);
    }

    public static Cell formative(String occasion, Instrument instrument, Map<String, String> context) {
        return new Cell(
                Kind.FORMATIVE,
                Optional.of(occasion),
                instrument.id(),
                instrument.version(),
                instrument.role(),
                context);
    }

    public static Cell outcome(Pool pool, Instrument instrument) {
        return new Cell(
                Kind.OUTCOME,
                Optional.empty(),
                instrument.id(),
                instrument.version(),
                instrument.role(),
                Map.of("programme", pool.programme(), "term", pool.term(), "termTitle", pool.termTitle()));
    }

    /** Whether the instrument asks about such a thing. */
    public boolean suits(Instrument asked) {
        return occasion.map(subject -> subject.startsWith(asked.asks().word() + "/"))
                .orElse(asked.asks() == Asks.PROGRAMME_TERM);
    }

    /** What every event of the campaign says, in a fixed order of names. */
    public Map<String, Object> described() {
        Map<String, Object> described = new TreeMap<>(context);
        described.put("kind", kind.word());
        described.put("instrument", instrument);
        described.put("instrumentVersion", instrumentVersion);
        described.put("role", role.word());
        occasion.ifPresent(subject -> described.put("occasion", subject));
        return described;
    }
}

package org.campuspartners.feedback.instrument;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.campuspartners.feedback.instrument.domain.Asks;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.instrument.domain.Item;

/** Every version of every instrument that was read at start; they don't change while the service runs. */
public final class Instruments {

    private final Map<String, TreeMap<Integer, Instrument>> byId = new TreeMap<>();

    Instruments(Collection<Instrument> all) {
        for (Instrument instrument : all) {
            Instrument twin =
                    byId.computeIfAbsent(instrument.id(), id -> new TreeMap<>()).put(instrument.version(), instrument);
            if (twin != null) {
                throw new BadInstrument(instrument.id(), List.of("version " + twin.version() + " is there twice"));
            }
        }
        refuseItemsAskedTwice();
    }

    /** The newest version of each, by id. */
    public List<Instrument> newest() {
        return byId.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .toList();
    }

    public Optional<Instrument> newest(String id) {
        return Optional.ofNullable(byId.get(id))
                .map(versions -> versions.lastEntry().getValue());
    }

    /** The newest ones that ask about this. */
    public List<Instrument> asking(Asks asks) {
        return newest().stream().filter(instrument -> instrument.asks() == asks).toList();
    }

    /** The version that a campaign was locked with. Throws where an institution has taken it away. */
    public Instrument version(String id, int version) {
        return Optional.ofNullable(byId.get(id))
                .map(versions -> versions.get(version))
                .orElseThrow(() -> new IllegalStateException(
                        "Instrument " + id + " version " + version + " is used by a campaign and must stay"));
    }

    /** One item in two instruments that ask the same people about the same thing would be in two cells, by whatever id (rule 2). */
    private void refuseItemsAskedTwice() {
        Map<List<Object>, String> asking = new HashMap<>();
        byId.values().stream().flatMap(versions -> versions.values().stream()).forEach(instrument -> {
            for (Item item : instrument.items()) {
                for (String same : List.of(item.id(), inShort(item.text()))) {
                    String other =
                            asking.putIfAbsent(List.of(instrument.asks(), instrument.role(), same), instrument.id());
                    if (other != null && !other.equals(instrument.id())) {
                        throw new BadInstrument(
                                instrument.id(),
                                List.of("item '" + item.id() + "' is asked by another instrument too"));
                    }
                }
            }
        });
    }

    /** A text without case, spaces and punctuation; no id is one, since it starts with a space. */
    private static String inShort(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}

package org.campuspartners.partnership.roster.oneroster;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.campuspartners.partnership.testing.search.Planted;

/**
 * An institution of any size, made up from a seed, whose system writes its class lists. Row after row is made when it is written,
 * so that a large one takes no more memory than a small one. Whatever is personal is {@link Planted}.
 */
public final class Institution {

    /** In what is not even read. */
    public static final List<String> NEVER_READ = List.of("planted-password", "planted-mail", Planted.BIRTH_DATE);

    /** One cell of one row, which is not as it should be. Rows count from 0. */
    record Spoilt(Flaw flaw, Table table, String column, int row) {}

    private final long seed;
    private final int people;
    private final int enrolments;
    private final Writing writing;
    private final List<Spoilt> spoilt;
    private final Edition edition;

    private Institution(long seed, int people, int enrolments, Writing writing, List<Spoilt> spoilt, Edition edition) {
        this.seed = seed;
        this.people = people;
        this.enrolments = enrolments;
        this.writing = writing;
        this.spoilt = List.copyOf(spoilt);
        this.edition = edition;
    }

    /** @param people at least 3 */
    public static Institution of(long seed, int people, int enrolments) {
        return new Institution(seed, people, enrolments, Writing.USUAL, List.of(), Edition.V1_2);
    }

    /** Any that is no larger. */
    public static Arbitrary<Institution> upTo(int people, int enrolments) {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.integers().between(3, people).withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(1, enrolments).withDistribution(RandomDistribution.uniform()))
                .as(Institution::of);
    }

    public Institution writing(Writing other) {
        return new Institution(seed, people, enrolments, other, spoilt, edition);
    }

    /** The same, whose system writes that edition of the binding. */
    public Institution in(Edition other) {
        return new Institution(seed, people, enrolments, writing, spoilt, other);
    }

    Institution spoiling(Spoilt another) {
        List<Spoilt> more = new ArrayList<>(spoilt);
        more.add(another);
        return new Institution(seed, people, enrolments, writing, more, edition);
    }

    int rows(Table table) {
        return books().rows(table);
    }

    public Path in(Path folder) {
        try {
            Path zip = Files.createTempFile(folder, "institution", ".zip");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip))) {
                write(out);
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out);
        return out.toByteArray();
    }

    public void write(OutputStream out) throws IOException {
        new BundleWriter(books(), edition, Transfer.BULK, writing, seed, spoilt).write(out);
    }

    Books books() {
        return new InstitutionRecords(seed, people, enrolments);
    }

    long seed() {
        return seed;
    }

    @Override
    public String toString() {
        return "institution of(%d, %d, %d)".formatted(seed, people, enrolments);
    }

    /** Writes one for whoever wants to try it: {@code seed people enrolments file}. */
    public static void main(String[] args) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[3])))) {
            of(Long.parseLong(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]))
                    .write(out);
        }
    }
}

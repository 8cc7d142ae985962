package org.campuspartners.feedback.directory;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.campuspartners.chassis.consume.ProjectionStore;
import org.campuspartners.chassis.consume.Stored;
import org.campuspartners.chassis.security.Caller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whom a caller is known as, and who belongs to what. */
@Component
public class Directory {

    private final ProjectionStore store;
    private final SignInNames names;

    Directory(ProjectionStore store, @Value("${campus.directory.secret:}") String secret) {
        this.store = store;
        this.names = new SignInNames(secret);
    }

    /** Somebody on a list, in the role that the list gives them. */
    public record Listed(String person, String role) {}

    /**
     * The opaque id of who calls; none where no class list has them, and where two go by the name: then nobody can tell who it
     * is.
     */
    public Optional<String> personOf(Caller caller) {
        List<Stored> found =
                store.query(DirectoryProjection.NAME, Filters.eq("made.signIn", names.hidden(caller.signIn())));
        return found.size() == 1 ? Optional.of(found.getFirst().subjectId()) : Optional.empty();
    }

    /**
     * Who belongs to a class or a partnership; nothing where the list, as of that sequence or later, has not been seen.
     *
     * @param subject {@code class/<id>} or {@code partnership/<id>}
     */
    public Optional<List<Listed>> members(String subject, long sequence) {
        return store.find(DirectoryProjection.NAME, subject)
                .filter(stored -> stored.sequence() >= sequence && stored.made().containsKey("members"))
                .map(stored -> stored.made().getList("members", Document.class).stream()
                        .map(member -> new Listed(member.getString("person"), member.getString("role")))
                        .toList());
    }
}

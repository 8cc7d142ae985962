package org.campuspartners.feedback.directory;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.campuspartners.chassis.consume.Projection;
import org.campuspartners.chassis.consume.Stored;
import org.campuspartners.chassis.event.Event;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the directory (C12). A record without a value takes the person, or the list, away. */
@Component
class DirectoryProjection implements Projection {

    static final String NAME = "directory";

    private static final String PERSON = "directory.person.v1";
    private static final Set<String> LISTS = Set.of("directory.class.v1", "directory.partnership.v1");

    private final ObjectProvider<DirectoryFollower> followers;

    DirectoryProjection(ObjectProvider<DirectoryFollower> followers) {
        this.followers = followers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("made.signIn"), new IndexOptions().sparse(true)));
    }

    @Override
    public String topic() {
        return "partnership.directory";
    }

    @Override
    public String group() {
        return "feedback-service-directory";
    }

    @Override
    public boolean stateTopic() {
        return true;
    }

    @Override
    public boolean knows(String type) {
        return type.equals(PERSON) || LISTS.contains(type);
    }

    @Override
    public Document apply(Document made, Event event) {
        if (event.type().equals(PERSON)) {
            return new Document("signIn", event.data().required("signIn").asString());
        }
        List<Document> members = StreamSupport.stream(
                        event.data().required("members").spliterator(), false)
                .map(member -> new Document("person", member.required("person").asString())
                        .append("role", member.required("role").asString()))
                .toList();
        return new Document("members", members);
    }

    @Override
    public void follow(List<Stored> stored) {
        stored.stream()
                .filter(one -> one.made().containsKey("members"))
                .forEach(one -> followers.forEach(follower -> follower.seen(one.subject())));
    }
}

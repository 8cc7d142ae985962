package org.campuspartners.runner.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.Secrets;

/**
 * A MongoDB that somebody else runs. Where its connection string has a user who may make users, each service gets one of its
 * own; else the services share the credentials that were given.
 */
final class GivenMongo implements Mongo {

    private static final List<Integer> NOT_ALLOWED = List.of(13, 59, 8000);

    private final String given;
    private final ConnectionString parsed;
    private final ServiceUsers users;
    private boolean ownUsers;

    GivenMongo(String given, Secrets secrets) {
        this.given = given;
        this.parsed = parsed(given);
        this.users = new ServiceUsers(secrets);
    }

    private static ConnectionString parsed(String given) {
        try {
            return new ConnectionString(given);
        } catch (IllegalArgumentException e) {
            throw new CampusProblem("--mongodb is not a connection string: " + e.getMessage(), e);
        }
    }

    @Override
    public String kind() {
        return String.join(",", parsed.getHosts());
    }

    @Override
    public String description() {
        return "given, " + (ownUsers ? "a user for each service" : "credentials shared by the services");
    }

    @Override
    public Optional<List<String>> program() {
        return Optional.empty();
    }

    @Override
    public void prepare() {
        try (MongoClient client = MongoClients.create(LocalMongod.patient(given))) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            ownUsers = parsed.getCredential() != null && makeUsers(client);
        } catch (MongoTimeoutException e) {
            throw new CampusProblem("The MongoDB given, " + kind() + ", does not answer within 20 s", e);
        } catch (MongoException e) {
            throw new CampusProblem("The MongoDB given, " + kind() + ", does not answer: " + e.getMessage(), e);
        }
    }

    private boolean makeUsers(MongoClient client) {
        try {
            users.make(client);
            return true;
        } catch (MongoCommandException e) {
            if (NOT_ALLOWED.contains(e.getErrorCode())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public String uri(Part service) {
        MongoUri uri = MongoUri.parse(given).database(ServiceUsers.database(service));
        return (ownUsers ? uri.user(service.title(), users.password(service), ServiceUsers.database(service)) : uri)
                .toString();
    }
}

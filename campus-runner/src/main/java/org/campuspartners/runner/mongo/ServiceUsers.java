package org.campuspartners.runner.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.Secrets;

/** One user a service, who can read and write that service's database and nothing else. */
record ServiceUsers(Secrets secrets) {

    private static final int ALREADY_EXISTS = 51003;

    void make(MongoClient administrator) {
        Part.SERVICES.forEach(service -> make(administrator.getDatabase(database(service)), service));
    }

    private void make(MongoDatabase database, Part service) {
        try {
            database.runCommand(user("createUser", service));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != ALREADY_EXISTS) {
                throw e;
            }
            database.runCommand(user("updateUser", service));
        }
    }

    private Document user(String command, Part service) {
        return new Document(command, service.title())
                .append("pwd", password(service))
                .append("roles", List.of(new Document("role", "readWrite").append("db", database(service))));
    }

    String password(Part service) {
        return secrets.named("mongodb." + service.title());
    }

    static String database(Part service) {
        return service.title();
    }
}

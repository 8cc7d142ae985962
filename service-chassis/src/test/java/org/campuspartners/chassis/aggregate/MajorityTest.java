package org.campuspartners.chassis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.campuspartners.chassis.aggregate.Tally.Command;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.Test;

/** W3, as the server hears it. */
class MajorityTest {

    private static final String ID = Ids.derived("tally", "1");
    private static final Set<String> WRITES = Set.of("insert", "update", "findAndModify");

    private final List<BsonDocument> commands = new CopyOnWriteArrayList<>();

    private MongoClient listenedTo() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(
                        new ConnectionString(BackingServices.mongo().uri("majority")))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        // The driver takes the buffer behind it back.
                        commands.add(BsonDocument.parse(event.getCommand().toJson()));
                    }
                })
                .build());
    }

    @Test
    void w3_what_a_command_writes_and_reads_is_a_majoritys_and_journaled() {
        try (MongoClient client = listenedTo()) {
            String database = BackingServices.freshDatabase().getName();
            var tallies = TestAggregates.of(client.getDatabase(database), TestAggregates.deaf(), new Tally("tallies"));
            commands.clear();

            tallies.create(ID, Request.creating("ada", "start", "1", "c"), new Command.Start(1));
            tallies.apply(ID, Request.keyed("ada", "count", "1", "k", 1), new Command.Count(1));
            tallies.take(ID, "campaign/a", 1, new Command.Count(1));
            tallies.find(ID);
        }
        assertThat(commands)
                .filteredOn(command -> WRITES.contains(command.getFirstKey()))
                .hasSize(3)
                .extracting(command -> command.getDocument("writeConcern"))
                .allSatisfy(concern -> {
                    assertThat(concern.getString("w").getValue()).isEqualTo("majority");
                    assertThat(concern.getBoolean("j").getValue()).isTrue();
                });
        assertThat(commands)
                .filteredOn(command -> command.getFirstKey().equals("find"))
                .isNotEmpty()
                .extracting(command -> command.getDocument("readConcern", new BsonDocument()))
                .allSatisfy(concern ->
                        assertThat(concern.getString("level").getValue()).isEqualTo("majority"));
    }
}

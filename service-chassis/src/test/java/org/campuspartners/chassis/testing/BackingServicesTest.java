package org.campuspartners.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackingServicesTest {

    @ParameterizedTest
    @MethodSource("org.campuspartners.chassis.testing.BackingServices#everyMongo")
    void a_fresh_database_is_empty_and_can_be_written(BackingServices.Mongo mongo) {
        var database = mongo.freshDatabase();

        database.getCollection("things").insertOne(new Document("_id", 1));

        assertThat(database.listCollectionNames()).containsExactly("things");
        assertThat(mongo.freshDatabase().listCollectionNames()).isEmpty();
    }

    @Test
    void topics_have_twelve_partitions_and_are_created_once() throws Exception {
        BackingServices.topics("backing.events");
        BackingServices.topics("backing.events");

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BackingServices.kafka()))) {
            TopicDescription topic = admin.describeTopics(List.of("backing.events"))
                    .allTopicNames()
                    .get(30, TimeUnit.SECONDS)
                    .get("backing.events");
            assertThat(topic.partitions()).hasSize(12);
        }
    }
}

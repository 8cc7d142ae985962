package org.campuspartners.runner.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MongoUriTest {

    @Test
    void another_database_leaves_the_rest_as_it_was() {
        assertThat(MongoUri.parse("mongodb://h:1,g:2").database("feedback")).hasToString("mongodb://h:1,g:2/feedback");
        assertThat(MongoUri.parse("mongodb+srv://h/?w=1").database("feedback"))
                .hasToString("mongodb+srv://h/feedback?w=1");
    }

    @Test
    void a_user_stays_known_where_the_connection_string_said() {
        assertThat(MongoUri.parse("mongodb://u:p@h").database("feedback"))
                .hasToString("mongodb://u:p@h/feedback?authSource=admin");
        assertThat(MongoUri.parse("mongodb://u:p@h/people").database("feedback"))
                .hasToString("mongodb://u:p@h/feedback?authSource=people");
        assertThat(MongoUri.parse("mongodb://u:p@h/people?authSource=x").database("feedback"))
                .hasToString("mongodb://u:p@h/feedback?authSource=x");
    }

    @Test
    void another_user_takes_the_place_of_the_one_given() {
        assertThat(MongoUri.parse("mongodb://u:p@h/?authSource=x&tls=true")
                        .database("feedback")
                        .user("feedback", "secret", "feedback"))
                .hasToString("mongodb://feedback:secret@h/feedback?tls=true&authSource=feedback");
    }
}

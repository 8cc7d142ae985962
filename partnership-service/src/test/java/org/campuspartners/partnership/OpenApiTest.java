package org.campuspartners.partnership;

import java.util.Optional;
import java.util.Set;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.OpenApiDocument;
import org.campuspartners.chassis.testing.TestTokens;
import org.campuspartners.partnership.roster.ClassList;
import org.campuspartners.partnership.roster.Person;
import org.campuspartners.partnership.roster.Roster;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"campus.topics.replication-factor=1", "campus.topics.min-insync-replicas=1"})
class OpenApiTest {

    @TestConfiguration
    static class WithoutClassLists {
        @Bean
        @Fallback
        Roster nobody() {
            return new Roster() {
                @Override
                public Optional<Person> personBySignIn(String signIn) {
                    return Optional.empty();
                }

                @Override
                public Optional<Person> person(String id) {
                    return Optional.empty();
                }

                @Override
                public Optional<ClassList> classList(String id) {
                    return Optional.empty();
                }

                @Override
                public Set<String> classesOf(String personId) {
                    return Set.of();
                }
            };
        }
    }

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry registry) {
        TestTokens.register(registry);
        BackingServices.register(registry);
        BackingServices.topics("partnership.events", "feedback.events");
        BackingServices.stateTopics("partnership.directory");
    }

    @Test
    void the_document_of_its_api_is_whole() {
        OpenApiDocument.of("partnership-service", port).mustBeWhole();
    }
}

package org.campuspartners.chassis.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.campuspartners.chassis.sample.SampleService;
import org.campuspartners.chassis.sample.SampleTest;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag("processes")
class DrainIT {

    @RestController
    static class Slow implements ApplicationListener<ContextClosedEvent> {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch closing = new CountDownLatch(1);

        @GetMapping("/api/slow")
        String slow() throws InterruptedException {
            entered.countDown();
            return closing.await(20, TimeUnit.SECONDS) ? "\"done\"" : "\"never closed\"";
        }

        @Override
        public void onApplicationEvent(ContextClosedEvent event) {
            closing.countDown();
        }
    }

    @Test
    void a_request_that_has_begun_is_answered_before_the_service_ends() throws Exception {
        ConfigurableApplicationContext service = new SpringApplicationBuilder(SampleService.class, Slow.class)
                .run(
                        "--server.port=0",
                        "--spring.application.name=sample-service",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + TestTokens.issuer(),
                        "--spring.mongodb.uri=" + BackingServices.standIn().uri("sample"));
        URI slow = URI.create(
                "http://localhost:" + service.getEnvironment().getProperty("local.server.port") + "/api/slow");
        CompletableFuture<String> answer =
                CompletableFuture.supplyAsync(() -> SampleTest.send(HttpRequest.newBuilder(slow)
                                .header("Authorization", TestTokens.of("ada").bearer()))
                        .body());
        assertThat(service.getBean(Slow.class).entered.await(20, TimeUnit.SECONDS))
                .isTrue();
        service.close();
        assertThat(answer.get(1, TimeUnit.SECONDS)).isEqualTo("\"done\"");
    }
}

package org.campuspartners.runner.bench.start;

import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a service of the same starters weighs before anybody wrote a line of it: one route, one consumer. */
@SpringBootApplication
@RestController
public class PlainService {

    public static void main(String[] args) {
        SpringApplication.run(PlainService.class, args);
    }

    @GetMapping("/api/hello")
    String hello() {
        return "hello";
    }

    @Bean
    Consumer<byte[]> events() {
        return event -> {};
    }
}

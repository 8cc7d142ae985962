package org.campuspartners.runner.bench.start;

import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
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

    /** Whether it is ready is asked without a token. */
    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }

    @Bean
    Consumer<byte[]> events() {
        return event -> {};
    }
}

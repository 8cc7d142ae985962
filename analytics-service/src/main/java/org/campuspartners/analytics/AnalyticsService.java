package org.campuspartners.analytics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class AnalyticsService {

    public static void main(String[] args) {
        SpringApplication.run(AnalyticsService.class, args);
    }
}

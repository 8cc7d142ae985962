package org.campuspartners.partnership;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PartnershipService {

    public static void main(String[] args) {
        SpringApplication.run(PartnershipService.class, args);
    }
}

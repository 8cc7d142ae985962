package org.campuspartners.feedback.keys;

import java.nio.file.Path;
import org.campuspartners.chassis.observe.ConfigurationFault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    private static final String PROPERTY = "campus.keys.directory";

    @Bean
    CampaignKeyStore campaignKeyStore(@Value("${" + PROPERTY + ":}") String directory) {
        if (directory.isBlank()) {
            throw new ConfigurationFault(
                    PROPERTY, "is not set; it names a directory of this service's own, outside the database's backups");
        }
        try {
            return new DirectoryKeyStore(Path.of(directory));
        } catch (IllegalStateException e) {
            throw new ConfigurationFault(PROPERTY, "can't be used: " + e.getMessage());
        }
    }
}

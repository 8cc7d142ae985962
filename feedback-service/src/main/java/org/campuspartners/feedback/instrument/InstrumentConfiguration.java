package org.campuspartners.feedback.instrument;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

@Configuration(proxyBeanMethods = false)
class InstrumentConfiguration {

    private static final String SHIPPED = "classpath*:instruments/*.json";

    /** @param added a folder of files that the institution adds; none by default */
    @Bean
    Instruments instruments(
            ResourcePatternResolver resources,
            MongoDatabase database,
            @Value("${campus.instruments.directory:}") String added)
            throws IOException {
        List<Instrument> all = new ArrayList<>(read(resources, SHIPPED));
        if (!added.isBlank()) {
            all.addAll(read(resources, "file:" + added + "/*.json"));
        }
        Instruments instruments = new Instruments(all);
        new InstrumentLedger(database).hold(all);
        return instruments;
    }

    private static List<Instrument> read(ResourcePatternResolver resources, String pattern) throws IOException {
        List<Instrument> read = new ArrayList<>();
        for (Resource resource : resources.getResources(pattern)) {
            read.add(InstrumentFile.read(String.valueOf(resource.getFilename()), resource.getContentAsByteArray()));
        }
        return read;
    }
}

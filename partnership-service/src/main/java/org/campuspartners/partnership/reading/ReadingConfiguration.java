package org.campuspartners.partnership.reading;

import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.AggregatesFactory;
import org.campuspartners.partnership.campaign.Noting;
import org.campuspartners.partnership.campaign.Occasions;
import org.campuspartners.partnership.reading.domain.ReadingCommand;
import org.campuspartners.partnership.reading.domain.ReadingEvent;
import org.campuspartners.partnership.reading.domain.ReadingWeek;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    Aggregates<ReadingWeek, ReadingCommand, ReadingEvent> readingAggregates(AggregatesFactory factory) {
        return factory.of(new ReadingType());
    }

    @Bean
    Occasions readingWeeksAskedAbout(Aggregates<ReadingWeek, ReadingCommand, ReadingEvent> weeks) {
        return new Noting<>("reading-week", weeks, ReadingWeek::campaign, ReadingCommand.NoteCampaign::new);
    }
}

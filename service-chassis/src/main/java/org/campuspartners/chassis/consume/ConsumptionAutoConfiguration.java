package org.campuspartners.chassis.consume;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.campuspartners.chassis.generation.Generations;
import org.campuspartners.chassis.insight.InsightStore;
import org.campuspartners.chassis.store.Durable;
import org.campuspartners.chassis.store.StoreAutoConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ConsumerEndpointCustomizer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;

/** Binds the service's projections and keeps what they make. */
@AutoConfiguration(
        after = StoreAutoConfiguration.class,
        afterName = "org.campuspartners.chassis.insight.InsightAutoConfiguration")
@EnableConfigurationProperties(ConsumptionProperties.class)
class ConsumptionAutoConfiguration {

    @Bean
    static ProjectionBindings projectionBindings() {
        return new ProjectionBindings();
    }

    @Bean
    LiveBindings liveBindings(ListableBeanFactory beans, BindingServiceProperties bindings, Generations generations) {
        return new LiveBindings(beans, bindings, generations);
    }

    @Bean(ProjectionBindings.CONVERTER)
    BatchMessagingMessageConverter rawBatchConverter() {
        BatchMessagingMessageConverter converter = new BatchMessagingMessageConverter(null);
        converter.setHeaderMapper(null);
        converter.setRawRecordHeader(true);
        return converter;
    }

    /** The same batch again, without end and whatever the exception (rule C6). */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> sameBatchAgain(
            ConsumptionProperties properties) {
        return (container, destination, group) ->
                container.setCommonErrorHandler(new SameBatchAgain(group, properties.retryLimit()));
    }

    /** Exceptions go straight to the container; the framework's error channel would log whole batches. */
    @Bean
    ConsumerEndpointCustomizer<KafkaMessageDrivenChannelAdapter<?, ?>> noErrorChannel() {
        return (endpoint, destination, group) -> endpoint.setErrorChannel(null);
    }

    @Bean
    Uptakes uptakes(
            List<Projection> projections,
            MongoDatabase database,
            InsightStore insights,
            MeterRegistry meters,
            Generations generations) {
        return new Uptakes(projections, Durable.database(database), insights, meters, generations::live);
    }

    @Bean
    ProjectionStore projectionStore(Uptakes uptakes) {
        return new ProjectionStore(uptakes);
    }

    @Bean
    Rereading rereading(KafkaProperties kafka) {
        return new Rereading(() -> LogReader.of(kafka.buildConsumerProperties()));
    }

    @Bean
    RereadSchedule rereadSchedule(Uptakes uptakes, Rereading rereading, ConsumptionProperties properties) {
        return new RereadSchedule(uptakes, rereading, properties.rereadInterval());
    }

    @Bean
    Offsets offsets(KafkaProperties kafka) {
        return new Offsets(Admin.create(kafka.buildAdminProperties()));
    }

    @Bean
    ConsumptionStatus consumptionStatus(
            Uptakes uptakes, Generations generations, RereadSchedule schedule, Offsets offsets) {
        ConsumptionStatus status = new ConsumptionStatus(uptakes, generations, schedule, offsets);
        schedule.afterwards(status::measure);
        return status;
    }

    @Bean
    HeldController heldController(Uptakes uptakes, Rereading rereading) {
        return new HeldController(uptakes, rereading);
    }
}

package org.campuspartners.chassis.consume;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Gives each {@link Projection} bean a function bean of Spring Cloud Stream, in batch mode. Its destination and group follow when
 * the projection itself exists ({@link LiveBindings}).
 */
final class ProjectionBindings implements BeanDefinitionRegistryPostProcessor, EnvironmentAware {

    static final String CONVERTER = "rawBatchConverter";

    private static final ResolvableType BATCH = ResolvableType.forClassWithGenerics(
            Message.class, ResolvableType.forClassWithGenerics(List.class, byte[].class));

    private ConfigurableEnvironment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = (ConfigurableEnvironment) environment;
    }

    static String functionOf(String projectionBean) {
        return projectionBean + "Batches";
    }

    static String bindingOf(String projectionBean) {
        return functionOf(projectionBean) + "-in-0";
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        ConfigurableListableBeanFactory beans = (ConfigurableListableBeanFactory) registry;
        String[] projections = beans.getBeanNamesForType(Projection.class, true, false);
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.cloud.stream.kafka.binder.auto-create-topics", false);
        properties.put("spring.cloud.stream.kafka.binder.auto-add-partitions", false);
        properties.put("spring.cloud.stream.binding-retry-interval", 5);
        for (String projection : projections) {
            registry.registerBeanDefinition(functionOf(projection), function(beans, projection));
            String consumer = "spring.cloud.stream.bindings." + bindingOf(projection) + ".consumer.";
            properties.put(consumer + "batch-mode", true);
            properties.put(consumer + "concurrency", "${campus.consumption.threads:1}");
            properties.put(consumer + "max-attempts", 1);
            properties.put(consumer + "use-native-decoding", true);
            String kafka = "spring.cloud.stream.kafka.bindings." + bindingOf(projection) + ".consumer.";
            properties.put(kafka + "start-offset", "earliest");
            properties.put(kafka + "reset-offsets", false);
            properties.put(kafka + "ack-mode", "BATCH");
            properties.put(kafka + "enable-dlq", false);
            properties.put(kafka + "converter-bean-name", CONVERTER);
            properties.put(kafka + "configuration.auto.offset.reset", "earliest");
            properties.put(kafka + "configuration.allow.auto.create.topics", false);
            properties.put(kafka + "configuration.max.poll.records", 1000);
            // An instance that was killed holds its partitions this long; one that was only slow is fenced (rule C1).
            properties.put(kafka + "configuration.session.timeout.ms", 10_000);
        }
        properties.put("spring.cloud.function.definition", definition(projections));
        environment.getPropertySources().addLast(new MapPropertySource("projections", properties));
    }

    /** What a service binds besides stays bound. */
    private String definition(String[] projections) {
        String own = environment.getProperty("spring.cloud.function.definition", "");
        String functions = List.of(projections).stream()
                .map(ProjectionBindings::functionOf)
                .collect(Collectors.joining(";"));
        return own.isEmpty() ? functions : own + ";" + functions;
    }

    private static RootBeanDefinition function(ConfigurableListableBeanFactory beans, String projection) {
        Consumer<Message<List<byte[]>>> take = message -> beans.getBean(Uptakes.class)
                .of(beans.getBean(LiveBindings.class).generation(), beans.getBean(projection, Projection.class))
                .take(records(message));
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(ResolvableType.forClassWithGenerics(
                FunctionRegistration.class, ResolvableType.forClassWithGenerics(Consumer.class, BATCH)));
        definition.setBeanClass(FunctionRegistration.class);
        definition.setInstanceSupplier(() -> new FunctionRegistration<>(take, functionOf(projection))
                .type(ResolvableType.forClassWithGenerics(Consumer.class, BATCH).getType()));
        return definition;
    }

    /** The records as they came, since mapped headers lose bytes. */
    @SuppressWarnings("unchecked")
    private static List<ConsumerRecord<byte[], byte[]>> records(Message<List<byte[]>> message) {
        return (List<ConsumerRecord<byte[], byte[]>>) message.getHeaders().get(KafkaHeaders.RAW_DATA);
    }
}

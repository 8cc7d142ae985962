package org.campuspartners.chassis.consume;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.campuspartners.chassis.generation.Generation;
import org.campuspartners.chassis.generation.Generations;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.messaging.MessageChannel;

/** Says where each projection's binding reads, before any binding starts, and binds them anew to another generation. */
final class LiveBindings implements LiveConsumption, SmartInitializingSingleton {

    private final ListableBeanFactory beans;
    private final BindingServiceProperties properties;
    private final Generations generations;
    private volatile Generation generation;
    private volatile boolean running = true;

    LiveBindings(ListableBeanFactory beans, BindingServiceProperties properties, Generations generations) {
        this.beans = beans;
        this.properties = properties;
        this.generations = generations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        address(generations.look().live());
    }

    private void address(Generation next) {
        Map<String, Projection> projections = beans.getBeansOfType(Projection.class);
        projections.forEach((name, projection) -> {
            BindingProperties binding = properties.getBindingProperties(ProjectionBindings.bindingOf(name));
            binding.setDestination(projection.topic());
            binding.setGroup(next.of(projection.group()));
            properties.getBindings().put(ProjectionBindings.bindingOf(name), binding);
        });
        generation = next;
    }

    @Override
    public Generation generation() {
        return generation;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        running = false;
        BindingService bindings = beans.getBean(BindingService.class);
        names().forEach(bindings::unbindConsumers);
    }

    @Override
    public void start(Generation next) {
        address(next);
        BindingService bindings = beans.getBean(BindingService.class);
        names().forEach(name -> bindings.bindConsumer(beans.getBean(name, MessageChannel.class), name));
        running = true;
    }

    private Set<String> names() {
        return beans.getBeansOfType(Projection.class).keySet().stream()
                .map(ProjectionBindings::bindingOf)
                .collect(Collectors.toSet());
    }
}

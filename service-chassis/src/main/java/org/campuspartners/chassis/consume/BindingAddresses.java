package org.campuspartners.chassis.consume;

import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/** Says where each projection's binding reads, before any binding starts. */
final class BindingAddresses implements SmartInitializingSingleton {

    private final ListableBeanFactory beans;
    private final BindingServiceProperties bindings;

    BindingAddresses(ListableBeanFactory beans, BindingServiceProperties bindings) {
        this.beans = beans;
        this.bindings = bindings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, Projection> projections = beans.getBeansOfType(Projection.class);
        projections.forEach((name, projection) -> {
            BindingProperties binding = bindings.getBindingProperties(ProjectionBindings.bindingOf(name));
            binding.setDestination(projection.topic());
            binding.setGroup(projection.group());
            bindings.getBindings().put(ProjectionBindings.bindingOf(name), binding);
        });
    }
}

package org.campuspartners.chassis.sample;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Without relay, aggregates and consumers: those have tests of their own. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.campuspartners.chassis.relay.RelayAutoConfiguration",
            "org.campuspartners.chassis.aggregate.AggregateAutoConfiguration",
            "org.campuspartners.chassis.consume.ConsumptionAutoConfiguration",
            "org.campuspartners.chassis.consume.RebuildAutoConfiguration",
            "org.campuspartners.chassis.insight.InsightAutoConfiguration",
            "org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration",
            "org.springframework.cloud.stream.config.BindersHealthIndicatorAutoConfiguration",
            "org.springframework.cloud.stream.config.BindingServiceConfiguration",
            "org.springframework.cloud.stream.function.FunctionConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@Import(SampleApi.class)
public class SampleService {}

package org.campuspartners.chassis.operator;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

@AutoConfiguration
@Import(FlowApi.class)
class OperatorAutoConfiguration {}

package org.campuspartners.partnership.architecture.samples.domain;

import org.springframework.stereotype.Component;

@Component
public class AsksTheFramework {}

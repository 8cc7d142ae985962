package org.campuspartners.feedback.architecture.samples.domain;

import org.springframework.http.ResponseEntity;

public record AsksTheFramework(ResponseEntity<String> answer) {}

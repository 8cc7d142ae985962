package org.campuspartners.analytics.table;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Insights over HTTP, as JSON or CSV, for analysts and coordinators and nobody else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
@RequestMapping(
        path = "/api/insights",
        produces = {MediaType.APPLICATION_JSON_VALUE, CsvConverter.CSV})
@PreAuthorize("hasAnyRole('analyst', 'coordinator')")
@Tag(name = "Insights")
public @interface InsightsApi {}

package org.campuspartners.chassis.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large a request's body may be.
 *
 * @param limit anywhere
 * @param larger where it may be larger; the first path pattern that matches counts
 */
@Validated
@ConfigurationProperties("campus.http.body")
record BodyLimits(
        @NotNull @DefaultValue("64KB") DataSize limit,
        @NotNull @DefaultValue List<@Valid Larger> larger) {

    record Larger(@NotBlank String path, @NotNull DataSize limit) {}
}

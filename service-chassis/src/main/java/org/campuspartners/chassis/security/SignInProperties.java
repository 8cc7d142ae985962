package org.campuspartners.chassis.security;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which claims of a token say who it is and what they may.
 *
 * @param claim the sign-in name
 * @param roles the list of roles
 */
@Validated
@ConfigurationProperties("campus.sign-in")
record SignInProperties(
        @NotBlank @DefaultValue("preferred_username") String claim,
        @NotBlank @DefaultValue("roles") String roles) {}

package org.campuspartners.chassis.http;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.security.Caller;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class OpenApiAutoConfiguration {

    static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, CommandHeaders.class, Page.class);
    }

    @Bean
    OpenAPI openApi(
            @Value("${spring.application.name}") String name, @Value("${campus.http.public-url:/}") String publicUrl) {
        Components components = new Components()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        return new OpenAPI()
                .info(new Info()
                        .title(name)
                        .version("v1")
                        .description("Errors are problem details (RFC 9457) with a stable type."
                                + " Commands answer with an ETag, and take it back in If-Match.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url(publicUrl).description("this service")))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    GlobalOperationCustomizer documentedOperations() {
        return new DocumentedOperations();
    }

    @Bean
    PropertyCustomizer documentedNulls() {
        return new DocumentedNulls();
    }

    @Bean
    ModelConverter distinctNames() {
        return new DistinctNames();
    }

    /** What each problem means is said once, and referred to. */
    @Bean
    GlobalOpenApiCustomizer documentedProblems() {
        return api -> {
            DocumentedProblems.describe(api);
            DocumentedOperations.describeLastPages(api);
        };
    }
}

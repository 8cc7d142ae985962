package org.campuspartners.chassis.security;

import jakarta.servlet.DispatcherType;
import java.util.Collections;
import java.util.List;
import org.campuspartners.chassis.observe.ConfigurationFault;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.util.StringUtils;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@AutoConfiguration(before = OAuth2ResourceServerWebSecurityAutoConfiguration.class)
@EnableMethodSecurity
@EnableConfigurationProperties(SignInProperties.class)
class SignInAutoConfiguration {

    static final String OPERATOR = "operator";

    private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";
    private static final String[] OPEN = {
        "/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html"
    };

    @Bean
    SecurityFilterChain bearersOnly(
            HttpSecurity http,
            SignInProperties properties,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        Refusals refusals = new Refusals(problems);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(CorsUtils::isPreFlightRequest)
                        .denyAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/**", "/api/operator/**")
                        .hasRole(OPERATOR)
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.protectedResourceMetadata(
                                metadata -> metadata.protectedResourceMetadataCustomizer(about ->
                                        about.authorizationServer(issuer).tlsClientCertificateBoundAccessTokens(false)))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenToAuthentication(properties)))
                        .bearerTokenResolver(oneHeader())
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .withObjectPostProcessor(answeringWith(refusals)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> protectiveHeaders() {
        return tomcat -> tomcat.addEngineValves(new ProtectiveHeaders());
    }

    /** A method that is not there is the dispatcher's to refuse, who names those that are; every one of them needs a token. */
    @Bean
    StrictHttpFirewall methodsAnswered() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** By default the filter throws on when the sign-in server is away, which would end as a 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringWith(Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals::commence);
                return filter;
            }
        };
    }

    /** A sign-in server that was away from the start on is told apart from a token that is no good. */
    @Bean
    static BeanPostProcessor signInServerAway() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder decoder ? tellingApart(decoder) : bean;
            }
        };
    }

    private static JwtDecoder tellingApart(JwtDecoder decoder) {
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtDecoderInitializationException away) {
                throw new JwtException("The sign-in server does not answer", away);
            }
        };
    }

    /** A token that never expires, or is nobody's, is not accepted (RFC 9068, 2.2). */
    @Bean
    OAuth2TokenValidator<Jwt> expiryAndSubjectRequired() {
        OAuth2Error missing = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token lacks exp or sub", null);
        return token -> token.getExpiresAt() == null || !StringUtils.hasText(token.getSubject())
                ? OAuth2TokenValidatorResult.failure(missing)
                : OAuth2TokenValidatorResult.success();
    }

    /** Of two headers one would be believed, and who stands in front may have checked the other. */
    private static BearerTokenResolver oneHeader() {
        DefaultBearerTokenResolver bearer = new DefaultBearerTokenResolver();
        return request -> {
            if (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1) {
                throw new OAuth2AuthenticationException(BearerTokenErrors.invalidRequest("Two Authorization headers"));
            }
            return bearer.resolve(request);
        };
    }

    /** Without an audience in the configuration none would be checked. */
    @Bean
    InitializingBean audienceRequired(Environment environment) {
        return () -> {
            List<String> audiences = Binder.get(environment)
                    .bind(AUDIENCES, Bindable.listOf(String.class))
                    .orElse(List.of());
            if (audiences.stream().allMatch(String::isBlank)) {
                throw new ConfigurationFault(AUDIENCES, "is not set; it names whom tokens for this service are for");
            }
        };
    }

    @Bean
    WebMvcConfigurer callerArgument(SignInProperties properties) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver(properties));
            }
        };
    }
}

# One image for each service, from the jar that `mvn package` has built:
#   docker build --build-arg SERVICE=analytics-service -t campus-partners/analytics-service .
FROM eclipse-temurin:25-jre AS base
RUN groupadd --system --gid 10001 campus \
 && useradd --system --uid 10001 --gid campus --no-create-home --shell /usr/sbin/nologin campus \
 && install --directory --owner campus --group campus --mode 0700 /var/lib/campus /var/lib/campus/keys /var/lib/campus/clock
WORKDIR /app
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"

# Tokens for sample people, for trying out: --target sign-in
FROM base AS sign-in
COPY campus-runner/target/lib/ lib/
COPY campus-runner/target/campus-runner.jar ./
USER campus
ENTRYPOINT ["java", "-cp", "campus-runner.jar", "org.campuspartners.runner.signin.SignInProcess"]

FROM eclipse-temurin:25-jre AS layers
ARG SERVICE
WORKDIR /build
COPY ${SERVICE}/target/${SERVICE}-*-exec.jar service.jar
RUN java -Djarmode=tools -jar service.jar extract --layers --launcher --destination layers

FROM base
# What changes least comes first, so that a new build of a service is a layer of some hundred kB.
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER campus
ENV SPRING_PROFILES_ACTIVE=container SERVER_PORT=8080
EXPOSE 8080
# The image has no curl; bash can speak enough HTTP for this.
HEALTHCHECK --interval=10s --timeout=3s --start-period=180s --retries=6 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r -t 2 line <&3 && [[ $line == *' 200'* ]]"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]

# Parley for containers: the application alone, with a PostgreSQL and a Keycloak of your own (docs/operations.md).
# Any image will do in place of these three, as long as it has what the comment beside it names.
ARG FRONTEND_IMAGE=node:22-slim
ARG BUILD_IMAGE=maven:3-eclipse-temurin-25
ARG BASE_IMAGE=eclipse-temurin:25-jre

# Needs npm and Node 20.19 or newer, 22.12 or newer of the 22s.
FROM ${FRONTEND_IMAGE} AS frontend
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY frontend/ ./
# Lands in /build/target/classes/META-INF/resources/assets.
RUN npm run build

# Needs Maven 3.8.7 or newer on Java 17 or newer.
FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY .mvn/ .mvn/
COPY pom.xml ./
COPY src/main/ src/main/
COPY --from=frontend /build/target/classes/ target/classes/
RUN mvn -B package -DskipTests -Dembedded.skip=true -Dexec.skip -Dspotless.check.skip

# Needs Java 17 or newer.
FROM ${BASE_IMAGE}
LABEL org.opencontainers.image.title="Parley" \
      org.opencontainers.image.description="Govern the tools your people talk through" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /opt/parley
# Layers from what changes seldom to what changes with every build.
COPY --from=build /build/target/quarkus-app/lib/ lib/
COPY --from=build /build/target/quarkus-app/quarkus-run.jar ./
COPY --from=build /build/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /build/target/quarkus-app/app/ app/
COPY LICENSE ./

# A container is reached from outside it; nothing is written but in /tmp.
ENV PARLEY_HOST=0.0.0.0 \
    QUARKUS_MANAGEMENT_HOST=0.0.0.0 \
    PARLEY_JSON_LOGS=true \
    MALLOC_ARENA_MAX=2 \
    JDK_JAVA_OPTIONS="-XX:+UseSerialGC -Xms64m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:+IgnoreUnrecognizedVMOptions -XX:TrimNativeHeapInterval=5000 -XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
# By number, so that runAsNonRoot can be checked without a user list.
USER 10001:10001
# Pages and API; health and metrics.
EXPOSE 8080 9000
CMD ["java", "-jar", "quarkus-run.jar"]

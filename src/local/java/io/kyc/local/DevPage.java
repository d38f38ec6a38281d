package io.kyc.local;

import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves the page for trying and viewing verifications, at {@code /} in dev mode. Its files are read from the project's
 * folder and are on no class path, so no package can contain them. They go through Lambda's poll loop like every other
 * request. What {@code web/} builds is served too, once it is there: the page then streams a video.
 */
@Singleton
@IfBuildProfile("dev")
public class DevPage {
    private final PageFiles page;
    private final PageFiles samples;
    private final LivenessWay liveness;
    private final JsonObject settings;
    private final int port;
    private final int s3Port;

    DevPage(
            @ConfigProperty(name = "kyc.local.project", defaultValue = ".") Path project,
            @ConfigProperty(name = "kyc.local.port", defaultValue = "4566") int port,
            @ConfigProperty(name = "kyc.local.s3-port", defaultValue = "4567") int s3Port,
            @ConfigProperty(name = "kyc.face.similarity-threshold", defaultValue = "95") double similarity,
            @ConfigProperty(name = "kyc.face.similarity-review-floor", defaultValue = "80") double similarityFloor,
            @ConfigProperty(name = "kyc.liveness.threshold", defaultValue = "80") double liveness,
            @ConfigProperty(name = "kyc.liveness.review-floor", defaultValue = "60") double livenessFloor,
            @ConfigProperty(name = "kyc.liveness.challenge", defaultValue = "movement-and-light") String challenge,
            @ConfigProperty(name = "kyc.liveness.photosensitive", defaultValue = "review") String photosensitive,
            @ConfigProperty(name = "kyc.liveness.stream-role") Optional<String> streamRole) {
        this.page = new PageFiles(project.resolve("src/main/page"));
        this.samples = new PageFiles(project.resolve("examples/specimens"));
        this.liveness = new LivenessWay(project, streamRole);
        this.port = port;
        this.s3Port = s3Port;
        this.settings = new JsonObject()
                .put("local_aws_port", port)
                .put("similarity_threshold", similarity)
                .put("similarity_review_floor", similarityFloor)
                .put("liveness_threshold", liveness)
                .put("liveness_review_floor", livenessFloor)
                .put("liveness_challenge", challenge)
                .put("photosensitive", photosensitive);
    }

    void routes(@Observes Router router) {
        router.get("/").handler(request -> send(request, page, "index.html"));
        router.get("/page/settings.json")
                .handler(request ->
                        headers(request, "application/json").end(settings().toBuffer()));
        router.get("/page/*").handler(request -> send(request, page, below(request, "/page/")));
        router.get("/web/*").handler(request -> send(request, liveness.files(), below(request, "/web/")));
        router.get("/samples/*").handler(request -> send(request, samples, below(request, "/samples/")));
    }

    private JsonObject settings() {
        return settings.copy().put("liveness_stream", liveness.streams());
    }

    private static String below(RoutingContext request, String prefix) {
        return request.normalizedPath().substring(prefix.length());
    }

    private void send(RoutingContext request, PageFiles files, String name) {
        files.find(name)
                .ifPresentOrElse(
                        file -> headers(request, file.contentType()).end(Buffer.buffer(file.bytes())),
                        () -> headers(request, "text/plain; charset=utf-8")
                                .setStatusCode(404)
                                .end("There is no such file."));
    }

    private HttpServerResponse headers(RoutingContext request, String contentType) {
        return request.response()
                .putHeader("Content-Type", contentType)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Security-Policy", PagePolicy.of(port, s3Port, liveness.streams()))
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff");
    }
}

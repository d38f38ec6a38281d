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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves the page for trying and viewing verifications, at {@code /} in dev mode. Its files are read from the project's
 * folder and are on no class path, so no package can contain them. They go through Lambda's poll loop like every other
 * request.
 */
@Singleton
@IfBuildProfile("dev")
public class DevPage {
    private final PageFiles page;
    private final PageFiles samples;
    private final JsonObject settings;
    private final String policy;

    DevPage(
            @ConfigProperty(name = "kyc.local.project", defaultValue = ".") Path project,
            @ConfigProperty(name = "kyc.local.port", defaultValue = "4566") int port,
            @ConfigProperty(name = "kyc.local.s3-port", defaultValue = "4567") int s3Port,
            @ConfigProperty(name = "kyc.face.similarity-threshold", defaultValue = "95") double similarity,
            @ConfigProperty(name = "kyc.face.similarity-review-floor", defaultValue = "80") double similarityFloor,
            @ConfigProperty(name = "kyc.liveness.threshold", defaultValue = "80") double liveness,
            @ConfigProperty(name = "kyc.liveness.review-floor", defaultValue = "60") double livenessFloor,
            @ConfigProperty(name = "kyc.liveness.challenge", defaultValue = "movement-and-light") String challenge,
            @ConfigProperty(name = "kyc.liveness.photosensitive", defaultValue = "review") String photosensitive) {
        this.page = new PageFiles(project.resolve("src/main/page"));
        this.samples = new PageFiles(project.resolve("examples/specimens"));
        this.settings = new JsonObject()
                .put("local_aws_port", port)
                .put("similarity_threshold", similarity)
                .put("similarity_review_floor", similarityFloor)
                .put("liveness_threshold", liveness)
                .put("liveness_review_floor", livenessFloor)
                .put("liveness_challenge", challenge)
                .put("photosensitive", photosensitive);
        this.policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' blob: data: http://*:" + s3Port,
                "connect-src 'self' blob: http://*:" + port + " http://*:" + s3Port,
                "media-src 'self' blob:",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }

    void routes(@Observes Router router) {
        router.get("/").handler(request -> send(request, page, "index.html"));
        router.get("/page/settings.json")
                .handler(request -> headers(request, "application/json").end(settings.toBuffer()));
        router.get("/page/*").handler(request -> send(request, page, below(request, "/page/")));
        router.get("/samples/*").handler(request -> send(request, samples, below(request, "/samples/")));
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
                .putHeader("Content-Security-Policy", policy)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff");
    }
}

package io.kyc.operation;

import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageStore;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Sessions;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Tells operators whether the table and the bucket answer, by calling both. Textract and Rekognition are not called,
 * because each of their calls is paid; their errors are among the metrics.
 */
@Path("/kyc/health")
@Tag(name = "operation")
public class HealthResource {
    private static final SessionId NOBODY = new SessionId("health-check");

    private final Sessions sessions;
    private final ImageStore images;

    HealthResource(Sessions sessions, ImageStore images) {
        this.sessions = sessions;
        this.images = images;
    }

    /**
     * @param status {@code UP} when all checks are
     * @param checks {@code UP} or {@code DOWN} by dependency
     */
    @RegisterForReflection
    public record Health(
            @Schema(enumeration = {"UP", "DOWN"}) String status, Map<String, String> checks) {}

    @GET
    @OperatorRoute(Scope.READ)
    @Operation(
            operationId = "getHealth",
            summary = "Check whether the table and the bucket answer",
            description = "It does not ask Textract and Rekognition, because each of their calls is paid.")
    @APIResponse(
            responseCode = "200",
            description = "Both answer.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Health.class)))
    @APIResponse(
            responseCode = "503",
            description = "One of the two, or both, do not answer.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Health.class)))
    public RestResponse<Health> check() {
        Map<String, String> checks = new TreeMap<>();
        checks.put("dynamodb", outcome(() -> sessions.find(NOBODY)));
        checks.put("s3", outcome(() -> images.get(new EvidenceKeys(NOBODY.value()).uploads() + "none", 1)));
        boolean up = checks.values().stream().allMatch("UP"::equals);
        return up
                ? RestResponse.ok(new Health("UP", checks))
                : RestResponse.status(RestResponse.Status.SERVICE_UNAVAILABLE, new Health("DOWN", checks));
    }

    private static String outcome(Runnable call) {
        try {
            call.run();
            return "UP";
        } catch (KycException e) {
            return "DOWN";
        }
    }
}

package io.kyc.functions;

import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.face.FaceComparison;
import io.kyc.face.FaceMatching;
import io.kyc.face.SimilarityThreshold;
import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageSource;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves function 3 on its own, for operators, without a flow or state. */
@Path("/functions/face-comparison")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "functions")
public class FaceComparisonResource {
    private final FunctionCalls calls;
    private final FaceMatching matching;
    private final SimilarityThreshold threshold;

    FaceComparisonResource(FunctionCalls calls, FaceMatching matching, SimilarityThreshold threshold) {
        this.calls = calls;
        this.matching = matching;
        this.threshold = threshold;
    }

    /**
     * @param sessionId the caller's id for this person
     * @param idFaceS3Key under {@code faces/{session_id}/}; if absent, the portrait of function 1
     * @param livenessReferenceS3Key under {@code liveness-sessions/{session_id}/}; if absent, the reference of function
     *     2
     * @param s3Bucket this service's bucket, or absent
     * @param similarityThreshold the configured one or higher, at most 100
     */
    @Schema(name = "FaceComparisonRequest", requiredProperties = "session_id")
    public record Request(
            @Schema(pattern = SessionId.PATTERN) String sessionId,
            String idFaceS3Key,
            String livenessReferenceS3Key,
            String s3Bucket,
            @Schema(minimum = "0", maximum = "100") Double similarityThreshold) {}

    /** Function 3's answer. */
    @Schema(name = "FaceComparisonAnswer")
    @RegisterForReflection
    public record Answer(
            String sessionId,
            FaceComparison faceComparison,
            boolean verificationPassed,
            @Schema(enumeration = "COMPLETED") String status) {}

    @POST
    @OperatorRoute(Scope.VERIFY)
    @Operation(
            operationId = "faceComparison",
            summary = "Compare the document's portrait with the liveness reference",
            description = "This is function 3. It compares the pictures that functions 1 and 2 stored under the id.")
    public Answer compare(Request request) {
        if (request == null) {
            throw KycException.invalid("session_id", "is required");
        }
        var id = new SessionId(request.sessionId());
        var keys = new EvidenceKeys(id.value());
        calls.checkBucket(request.s3Bucket());
        String portrait = key(request.idFaceS3Key(), keys.portraits(), keys.namedPortrait());
        String reference = key(request.livenessReferenceS3Key(), keys.livenessFolder(), keys.namedReference());
        double effective = threshold.effective(request.similarityThreshold());
        calls.reserve(id);
        return calls.once(id, () -> {
            var compared = matching.compare(new ImageSource.Stored(portrait), new ImageSource.Stored(reference));
            FaceComparison comparison = FaceComparison.of(
                    compared.portraitFaces(),
                    compared.reference(),
                    compared.reference().best(),
                    effective);
            // This function does not know which of several faces was alive. The answer lists all of them, and the
            // verification does not pass.
            boolean passed = comparison.isMatch() && comparison.targetImageFaceCount() == 1;
            return new Answer(id.value(), comparison, passed, "COMPLETED");
        });
    }

    private static String key(String requested, String prefix, String named) {
        if (requested == null) {
            return named;
        }
        if (!EvidenceKeys.liesUnder(prefix, requested)) {
            throw new KycException(
                    ErrorCode.FOREIGN_KEY, "The key must begin with " + prefix + ". Leave it out, or correct it.");
        }
        return requested;
    }
}

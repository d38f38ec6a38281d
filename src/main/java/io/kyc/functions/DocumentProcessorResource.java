package io.kyc.functions;

import io.kyc.access.OperatorRoute;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.document.DocumentProcessing;
import io.kyc.document.DocumentProcessor;
import io.kyc.document.ReadDocument;
import io.kyc.document.crosscheck.DocumentType;
import io.kyc.image.Base64Image;
import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageConfig;
import io.kyc.image.ImageFormat;
import io.kyc.image.ImageStore;
import io.kyc.problem.KycException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves function 1 on its own, for operators, without a flow or state. */
@Path("/functions/document-processor")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "functions")
public class DocumentProcessorResource {
    private final FunctionCalls calls;
    private final DocumentProcessor processor;
    private final ImageStore images;
    private final ImageConfig limits;

    DocumentProcessorResource(FunctionCalls calls, DocumentProcessor processor, ImageStore images, ImageConfig limits) {
        this.calls = calls;
        this.processor = processor;
        this.images = images;
        this.limits = limits;
    }

    /**
     * @param sessionId the caller's id for this person
     * @param imageData base64 of a JPEG or PNG
     * @param documentType {@code passport}, {@code drivers-license} or {@code national-id}
     */
    @Schema(
            name = "DocumentProcessorRequest",
            requiredProperties = {"session_id", "image_data"})
    public record Request(
            @Schema(pattern = SessionId.PATTERN) String sessionId,
            @Schema(format = "byte") String imageData,

            @Schema(ref = "DocumentType") String documentType) {}

    @POST
    @OperatorRoute(Scope.VERIFY)
    @Operation(
            operationId = "documentProcessor",
            summary = "Read a document and cut out its portrait",
            description = "This is function 1. The id must belong to no flow.")
    public DocumentProcessing process(Request request) {
        if (request == null || request.imageData() == null) {
            throw KycException.invalid("image_data", "is required");
        }
        var id = new SessionId(request.sessionId());
        var type = DocumentType.parse(request.documentType());
        var photo = Base64Image.decode("image_data", request.imageData(), limits);
        calls.reserve(id);
        return calls.onceWritingPictures(id, () -> {
            String key = new EvidenceKeys(id.value()).namedPortrait();
            ReadDocument document = processor.read(photo, type);
            // Stored last, so that a call that fails does not replace the portrait of an earlier one.
            document.portrait().ifPresent(portrait -> images.put(key, portrait.jpeg(), ImageFormat.JPEG));
            return DocumentProcessing.of(id.value(), type, document, key);
        });
    }
}

package io.kyc.example;

import static io.kyc.example.KycClient.newKey;
import static io.kyc.example.KycClient.patiently;

import com.fasterxml.jackson.databind.JsonNode;
import io.kyc.client.ApiResponse;
import io.kyc.client.api.FlowApi;
import io.kyc.client.api.SessionsApi;
import io.kyc.client.model.Applicant;
import io.kyc.client.model.CompleteLivenessRequest;
import io.kyc.client.model.Decision;
import io.kyc.client.model.DocumentSide;
import io.kyc.client.model.DocumentType;
import io.kyc.client.model.ErrorCode;
import io.kyc.client.model.FinalVerificationRequest;
import io.kyc.client.model.LivenessStarted;
import io.kyc.client.model.NextStep;
import io.kyc.client.model.ProcessDocumentRequest;
import io.kyc.client.model.Reason;
import io.kyc.client.model.Session;
import io.kyc.client.model.SessionStarted;
import io.kyc.client.model.StartLivenessRequest;
import io.kyc.client.model.StartSessionRequest;
import io.kyc.client.model.UploadUrl;
import io.kyc.client.model.UploadUrlRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Walks the sample person through a verification in dev mode. */
public final class Verify {
    private static final String API = Optional.ofNullable(System.getenv("KYC_URL")).orElse("http://localhost:8080");
    private static final Path PICTURES = Path.of("..", "specimens");

    private final Device device = new Device();
    private final String session;
    private final FlowApi applicant;
    private String check = "";

    private Verify(SessionStarted started) {
        this.session = started.getSessionId();
        this.applicant = new FlowApi(KycClient.of(API, Optional.of(started.getClientToken())));
    }

    public static void main(String[] arguments) throws IOException {
        // The backend's receiver of events, if dev mode was told of it (README.md).
        Optional<WebhookReceiver> webhook = WebhookReceiver.fromEnvironment();

        // The backend: an operator.
        FlowApi operator = new FlowApi(KycClient.of(API, Optional.empty()));
        StartSessionRequest start = new StartSessionRequest()
                .documentType(DocumentType.PASSPORT)
                .applicant(new Applicant().lastName("Lindqvist-Moreau"))
                .minimumAge(18);
        String key = newKey();
        SessionStarted started = patiently(() -> operator.startSession(key, start));
        System.out.println(started.getSessionId() + " started; held to " + started.getAccepted().getApplicant());

        // The answer was lost? The same request under the same key gets it again.
        ApiResponse<SessionStarted> again = patiently(() -> operator.startSessionWithHttpInfo(key, start));
        expect(started.getClientToken().equals(again.getData().getClientToken()), "the first answer again");
        expect(again.getHeaders().containsKey("idempotent-replayed"), "and marked as such");

        // The page: the applicant. Each answer says which call comes next.
        Verify page = new Verify(started);
        NextStep next = started.getNext();
        while (next != null) {
            System.out.println("next: " + next.getAction());
            next = page.step(next);
        }

        // Only what the backend reads itself counts.
        SessionsApi sessions = new SessionsApi(KycClient.of(API, Optional.empty()));
        Session result = patiently(() -> sessions.getSession(page.session));
        System.out.println(result.getDecision() + " "
                + result.getReasons().stream().map(Reason::getCode).toList());
        expect(result.getDecision() == Decision.APPROVED, "approved");

        // A refusal is a problem with a stable code.
        try {
            patiently(() -> sessions.getSession("not-there-1"));
            throw new IllegalStateException("a session that was never started was found");
        } catch (KycProblem refused) {
            expect(refused.problem().getCode() == ErrorCode.SESSION_NOT_FOUND, "not found");
            System.out.println(refused.getMessage());
        }

        if (webhook.isPresent()) {
            JsonNode approved = webhook.get().await("session.approved", page.session);
            System.out.println("event: " + approved.path("type").asText() + " at " + approved.path("timestamp").asText());
            webhook.get().close();
        }
    }

    private NextStep step(NextStep next) throws IOException {
        String key = newKey();
        switch (next.getAction()) {
            case PROCESS_DOCUMENT -> {
                String picture = upload(PICTURES.resolve("passport.jpg"));
                var request = new ProcessDocumentRequest().sessionId(session).imageS3Key(picture);
                return patiently(() -> applicant.processDocument(request, key)).getNext();
            }
            case START_LIVENESS -> {
                var request = new StartLivenessRequest().sessionId(session);
                LivenessStarted started = patiently(() -> applicant.startLiveness(request, key));
                check = started.getLivenessSessionId();
                device.showFace(check, PICTURES);
                return started.getNext();
            }
            case COMPLETE_LIVENESS -> {
                var request = new CompleteLivenessRequest().sessionId(session).livenessSessionId(check);
                return patiently(() -> applicant.completeLiveness(request, key)).getNext();
            }
            case FINAL_VERIFICATION -> {
                var request = new FinalVerificationRequest().sessionId(session);
                patiently(() -> applicant.finalVerification(request, key));
                return null;
            }
            default -> throw new IllegalStateException("this client does not know the step; its path is " + next.getPath());
        }
    }

    /** Puts a picture that may be too large for a request straight into the bucket. */
    private String upload(Path picture) throws IOException {
        byte[] bytes = Files.readAllBytes(picture);
        var request = new UploadUrlRequest()
                .sessionId(session)
                .side(DocumentSide.FRONT)
                .contentType(UploadUrlRequest.ContentTypeEnum.IMAGE_JPEG)
                .contentLength((long) bytes.length);
        UploadUrl link = patiently(() -> applicant.createUploadUrl(request));
        device.put(link, bytes);
        return link.getS3Key();
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("expected: " + what);
        }
    }
}

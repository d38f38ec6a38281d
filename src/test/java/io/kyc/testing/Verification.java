package io.kyc.testing;

import static org.hamcrest.Matchers.equalTo;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.KycApi.Started;
import io.kyc.verification.session.State;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/**
 * A session on its way through the flow, driven as its applicant would: {@code
 * Verification.of(aws).document(PASSPORT).liveness(ANNAS_SELFIES).decide()}. Each step must succeed. To look at its
 * answer, call {@link KycApi} instead.
 */
public final class Verification {
    private final LocalAws aws;
    private final Started session;
    private String check = "none";

    private Verification(LocalAws aws, Started session) {
        this.aws = aws;
        this.session = session;
    }

    /** Starts a new session for a passport. */
    public static Verification of(LocalAws aws) {
        return of(aws, KycApi.start());
    }

    /** Continues a session that was started before. */
    public static Verification of(LocalAws aws, Started session) {
        return new Verification(aws, session);
    }

    public Verification document(Specimen picture) {
        return document(picture.bytes());
    }

    public Verification document(byte[] picture) {
        KycApi.processDocument(session, picture).then().statusCode(200);
        return this;
    }

    /** Starts a liveness check. */
    public Verification startLiveness() {
        check = KycApi.startLiveness(session);
        return this;
    }

    /** Starts a liveness check and shows it these faces, but does not complete it. */
    public Verification faces(List<Specimen> frames) {
        startLiveness();
        KycApi.sendFrames(aws.endpoint(), check, frames).statusCode(200);
        return this;
    }

    /** Starts a liveness check, shows it these faces and completes it. It must pass. */
    public Verification liveness(List<Specimen> frames) {
        faces(frames);
        KycApi.completeLiveness(session, check).then().statusCode(200).body("liveness_results.passed", equalTo(true));
        return this;
    }

    /** Makes the final decision. */
    public ValidatableResponse decide() {
        return KycApi.finalVerification(session).then().statusCode(200);
    }

    /**
     * Takes Anna with her passport through a new session until it is in this state, which must be one that needs no
     * reviewer.
     */
    public Verification upTo(State state) {
        return switch (state) {
            case CREATED -> this;
            case DOCUMENT_PROCESSED -> document(Specimen.PASSPORT);
            case LIVENESS_STARTED -> upTo(State.DOCUMENT_PROCESSED).startLiveness();
            case LIVENESS_COMPLETED -> upTo(State.DOCUMENT_PROCESSED).liveness(Specimen.ANNAS_SELFIES);
            case APPROVED -> {
                upTo(State.LIVENESS_COMPLETED).decide().body("decision", equalTo("APPROVED"));
                yield this;
            }
            case DECLINED, REVIEW, CANCELLED, ERASING ->
                throw new IllegalArgumentException("Anna does not get to " + state);
        };
    }

    public Started session() {
        return session;
    }

    /** The id of the last liveness check. */
    public String livenessId() {
        return check;
    }
}

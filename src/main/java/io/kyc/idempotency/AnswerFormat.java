package io.kyc.idempotency;

import io.kyc.problem.KycException;
import java.util.Optional;

/** How answers stand on the wire. Implemented by {@code web}. */
public interface AnswerFormat {

    /** What a call answers, with its HTTP status. */
    Answered of(int status, Object answer);

    /** How a refusal is answered. */
    Answered of(KycException refusal);

    /**
     * An answer as it went out.
     *
     * @param status the HTTP status; from 400 the body is a problem
     * @param body JSON; empty when it was too long to be kept
     */
    record Answered(int status, Optional<String> body) {}
}

package io.kyc.idempotency;

import io.kyc.problem.KycException;

/** How answers stand on the wire. Implemented by {@code web}. */
public interface AnswerFormat {

    /** What a call answers, with its HTTP status. */
    Answered of(int status, Object answer);

    /** How a refusal is answered. */
    Answered of(KycException refusal);
}

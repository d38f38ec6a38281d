package io.kyc.idempotency;

import io.kyc.problem.KycException;

/** How answers stand on the wire. The rim of HTTP knows it. */
public interface AnswerFormat {

    /** What a call answers. */
    Answered of(Object answer);

    /** How a refusal is answered. */
    Answered of(KycException refusal);
}

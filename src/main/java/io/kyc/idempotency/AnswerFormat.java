package io.kyc.idempotency;

import io.kyc.problem.KycException;
import java.util.Optional;

/** Converts answers to the text that is sent. Implemented by {@code web}. */
public interface AnswerFormat {

    /** The answer to a call, with its HTTP status. */
    Answered of(int status, Object answer);

    /** The answer to a refused call. */
    Answered of(KycException refusal);

    /**
     * Reads an answer that was kept. Members that an earlier or later release wrote are absent or ignored.
     *
     * @param answer to a call that was not refused
     */
    <T> T read(Answered answer, Class<T> type);

    /**
     * An answer as it was sent.
     *
     * @param status the HTTP status; from 400 on the body is a problem
     * @param body JSON; empty when it was too long to be kept
     */
    record Answered(int status, Optional<String> body) {}
}

package io.kyc.idempotency;

/**
 * Ends a request whose answer is known; {@code web} then sends that answer again. It is an exception, because a
 * resource's return type says what it answers, and this answer is text that an earlier release may have written.
 */
public final class AlreadyAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient AnswerFormat.Answered answer;

    AlreadyAnswered(AnswerFormat.Answered answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    /** The answer, always with its body. */
    public AnswerFormat.Answered answer() {
        return answer;
    }
}

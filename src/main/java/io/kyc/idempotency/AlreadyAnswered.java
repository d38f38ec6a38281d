package io.kyc.idempotency;

/**
 * Ends a request whose answer is known: {@code web} answers it again. Thrown, because resources say by their return type what they
 * answer, and this is text that some earlier release may have written.
 */
public final class AlreadyAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient AnswerFormat.Answered answer;

    AlreadyAnswered(AnswerFormat.Answered answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    /** The answer; its body is there. */
    public AnswerFormat.Answered answer() {
        return answer;
    }
}

package io.kyc.idempotency;

import io.kyc.access.SessionId;
import io.kyc.problem.KycException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns answers into the form in which they are kept. For a request without a key it keeps nothing. */
public final class AnswerKeeper {
    /** The longest body that is kept, in bytes. A DynamoDB item may have 400 KB; an answer has a few KB. */
    static final int LONGEST = 64 * 1024;

    private final Optional<KeptAnswers.Claim> claim;
    private final AnswerFormat format;
    private boolean asked;

    AnswerKeeper(Optional<KeptAnswers.Claim> claim, AnswerFormat format) {
        this.claim = claim;
        this.format = format;
    }

    /** A keeper that keeps nothing. */
    public static AnswerKeeper none() {
        return new AnswerKeeper(Optional.empty(), null);
    }

    /** The answer, to be stored in the same transaction as the change. */
    public Optional<KeptAnswers.Kept> of(SessionId session, Object answer) {
        return of(session, 200, answer);
    }

    /** The same for an answer with another HTTP status than 200. */
    public Optional<KeptAnswers.Kept> of(SessionId session, int status, Object answer) {
        asked = true;
        return claim.map(c -> kept(c, session, format.of(status, answer)));
    }

    /** The refusal, if it has cost something that a repetition must not cost again. */
    public Optional<KeptAnswers.Kept> of(SessionId session, KycException refusal) {
        asked = true;
        return claim.map(c -> kept(c, session, format.of(refusal)));
    }

    /** Whether anything was to be kept. A call that only looks, or repeats what is known, keeps nothing. */
    boolean wasAsked() {
        return asked;
    }

    private static KeptAnswers.Kept kept(KeptAnswers.Claim claim, SessionId session, AnswerFormat.Answered answer) {
        Optional<String> body = answer.body().filter(text -> text.getBytes(StandardCharsets.UTF_8).length <= LONGEST);
        return new KeptAnswers.Kept(
                claim.id(),
                claim.fingerprint(),
                session,
                new AnswerFormat.Answered(answer.status(), body),
                claim.until());
    }
}

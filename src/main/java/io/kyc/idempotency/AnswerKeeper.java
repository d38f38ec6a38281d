package io.kyc.idempotency;

import io.kyc.access.SessionId;
import io.kyc.problem.KycException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns answers into what is to be kept of them; into nothing for a request without a key. */
public final class AnswerKeeper {
    /** Longest body that is kept, in bytes. An item of DynamoDB has 400 KB at most; answers have a few. */
    static final int LONGEST = 64 * 1024;

    private final Optional<KeptAnswers.Claim> claim;
    private final AnswerFormat format;
    private boolean asked;

    AnswerKeeper(Optional<KeptAnswers.Claim> claim, AnswerFormat format) {
        this.claim = claim;
        this.format = format;
    }

    /** Keeps nothing. */
    public static AnswerKeeper none() {
        return new AnswerKeeper(Optional.empty(), null);
    }

    /** The answer, to be kept in the transaction in which its cause is stored. */
    public Optional<KeptAnswers.Kept> of(SessionId session, Object answer) {
        return of(session, 200, answer);
    }

    /** The same for an answer with another HTTP status than 200. */
    public Optional<KeptAnswers.Kept> of(SessionId session, int status, Object answer) {
        asked = true;
        return claim.map(c -> kept(c, session, format.of(status, answer)));
    }

    /** The refusal, where it has cost something that a repetition must not cost again. */
    public Optional<KeptAnswers.Kept> of(SessionId session, KycException refusal) {
        asked = true;
        return claim.map(c -> kept(c, session, format.of(refusal)));
    }

    /** Whether there was something to keep: a call that only looks, as one that repeats what is known, has nothing. */
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

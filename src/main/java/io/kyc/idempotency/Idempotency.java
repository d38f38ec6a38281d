package io.kyc.idempotency;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.parallel.Deadline;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Carries out a request with an idempotency key once. Call it after the caller was authorized, so that an unauthorized
 * caller neither reads nor writes here.
 *
 * <p>A repetition gets the first answer through {@link AlreadyAnswered}, {@code request_in_progress} while the first
 * request is still carried out, and {@code idempotency_key_reused} when it is a different request. The key stays unused
 * if the request was refused without having cost anything, if AWS failed it, or if it changed nothing.
 */
@Startup
@Singleton
public class Idempotency {
    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final RequestInHand request;
    private final KeptAnswers answers;
    private final AnswerFormat format;
    private final IdempotencyConfig config;
    private final Clock clock;

    Idempotency(
            RequestInHand request, KeptAnswers answers, AnswerFormat format, IdempotencyConfig config, Clock clock) {
        if (config.lifetime().compareTo(config.lease()) <= 0) {
            throw new IllegalStateException(
                    "kyc.idempotency.lifetime must be longer than kyc.idempotency.lease, but they are "
                            + config.lifetime() + " and " + config.lease());
        }
        this.request = request;
        this.answers = answers;
        this.format = format;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Carries out a call without a transaction of its own; its answer is kept when it is done.
     *
     * @param session the session whose data the answer holds
     */
    public <T> T once(Caller caller, SessionId session, Supplier<T> work) {
        return once(caller, session, work, UnaryOperator.identity(), KeptAnswers.Kept::answer);
    }

    /**
     * The same for an answer with something that must not be kept.
     *
     * @param keepable takes it out
     * @param restored makes a repetition's answer from the kept one
     */
    public <T> T once(
            Caller caller,
            SessionId session,
            Supplier<T> work,
            UnaryOperator<T> keepable,
            Function<KeptAnswers.Kept, AnswerFormat.Answered> restored) {
        return within(IdempotencyKey.Owner.of(caller), restored, keeper -> {
            T answer = work.get();
            keeper.of(session, keepable.apply(answer)).ifPresent(this::keepIfPossible);
            return answer;
        });
    }

    /**
     * Carries out a call that keeps its answer in its own transaction. A repetition gets the kept answer.
     *
     * @param work stores what the keeper makes of its answer
     */
    public <T> T within(IdempotencyKey.Owner owner, Function<AnswerKeeper, T> work) {
        return within(owner, KeptAnswers.Kept::answer, work);
    }

    /**
     * Carries out a call that keeps its answer in its own transaction.
     *
     * @param restored makes a repetition's answer from the kept one
     * @param work stores what the keeper makes of its answer
     */
    public <T> T within(
            IdempotencyKey.Owner owner,
            Function<KeptAnswers.Kept, AnswerFormat.Answered> restored,
            Function<AnswerKeeper, T> work) {
        Optional<KeptAnswers.Claim> claim = request.keyed().map(keyed -> claim(keyed, owner, restored));
        AnswerKeeper keeper = new AnswerKeeper(claim, format);
        try {
            T answer = work.apply(keeper);
            if (!keeper.wasAsked()) {
                claim.ifPresent(this::free);
            }
            return answer;
        } catch (RuntimeException e) {
            claim.ifPresent(this::free);
            throw e;
        }
    }

    private KeptAnswers.Claim claim(
            RequestInHand.Keyed keyed,
            IdempotencyKey.Owner owner,
            Function<KeptAnswers.Kept, AnswerFormat.Answered> restored) {
        Instant now = clock.instant();
        KeptAnswers.Claim claim = new KeptAnswers.Claim(
                keyed.id(owner),
                keyed.fingerprint(),
                UUID.randomUUID().toString(),
                now.plus(config.lease()),
                now.plus(config.lifetime()));
        Optional<KeptAnswers.Standing> standing = answers.claim(claim, now);
        if (standing.isPresent()) {
            throw repetition(standing.get(), claim, restored);
        }
        return claim;
    }

    private static RuntimeException repetition(
            KeptAnswers.Standing standing,
            KeptAnswers.Claim claim,
            Function<KeptAnswers.Kept, AnswerFormat.Answered> restored) {
        if (!standing.fingerprint().equals(claim.fingerprint())) {
            return new KycException(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was used for a request with another body. Use a new key.");
        }
        if (standing.kept().isEmpty()) {
            return new KycException(
                            ErrorCode.REQUEST_IN_PROGRESS,
                            "The same request is still running. Repeat it after Retry-After.")
                    .withRetryAfter(SOON);
        }
        KeptAnswers.Kept kept = standing.kept().get();
        if (kept.answer().body().isEmpty()) {
            return new KycException(
                    ErrorCode.ANSWER_NOT_KEPT,
                    "This request was carried out, but its answer was too long to be kept. Read the session.");
        }
        LOG.infof(
                "session=%s answered again status=%d",
                kept.session(), kept.answer().status());
        return new AlreadyAnswered(restored.apply(kept));
    }

    /** The work is done and paid for: the caller gets the answer, even if it cannot be kept for a repetition. */
    private void keepIfPossible(KeptAnswers.Kept answer) {
        try {
            answers.keep(answer);
        } catch (KycException e) {
            LOG.warnf(
                    "session=%s an answer was not kept: %s",
                    answer.session(), e.code().slug());
        }
    }

    private void free(KeptAnswers.Claim claim) {
        try {
            Deadline.givingBack(() -> answers.free(claim));
        } catch (KycException e) {
            LOG.warnf(
                    "a key was not freed, it is free in %s: %s",
                    config.lease(), e.code().slug());
        }
    }
}

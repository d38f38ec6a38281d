package io.kyc.functions;

import io.kyc.access.Caller;
import io.kyc.access.Callers;
import io.kyc.access.SessionId;
import io.kyc.idempotency.AnswerFormat;
import io.kyc.idempotency.Idempotency;
import io.kyc.image.ImageConfig;
import io.kyc.image.SessionPictures;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Does what every call of a single function needs. A function checks its request first. Then it calls {@link #reserve}
 * for the id, and works in {@link #once}. So a refused request costs nothing and reserves nothing.
 */
@Singleton
class FunctionCalls {
    private final Callers callers;
    private final Reservations reservations;
    private final Idempotency idempotency;
    private final SessionPictures pictures;
    private final ImageConfig images;

    FunctionCalls(
            Callers callers,
            Reservations reservations,
            Idempotency idempotency,
            SessionPictures pictures,
            ImageConfig images) {
        this.callers = callers;
        this.reservations = reservations;
        this.idempotency = idempotency;
        this.pictures = pictures;
        this.images = images;
    }

    /** The operator whom the route let in. */
    Caller caller() {
        return callers.operator();
    }

    /**
     * @param bucket from the request, or null
     * @throws KycException {@code foreign_bucket} when the bucket is not this service's
     */
    void checkBucket(String bucket) {
        if (bucket != null && !bucket.equals(images.bucket())) {
            throw new KycException(
                    ErrorCode.FOREIGN_BUCKET, "s3_bucket is not the bucket of this service. Leave it out.");
        }
    }

    /**
     * Reserves the id for the caller's tenant.
     *
     * @throws KycException as {@link Reservations#reserve}
     */
    void reserve(SessionId id) {
        reservations.reserve(id, caller());
    }

    /** Does the work once, however often a request is sent under its idempotency key. */
    <T> T once(SessionId id, Supplier<T> work) {
        return idempotency.once(caller(), id, work);
    }

    /**
     * As {@link #once}, for an answer with something that must not be kept.
     *
     * @param keepable takes it out
     * @param repeated makes a repetition's answer from the kept one
     */
    <T> T once(
            SessionId id, Supplier<T> work, UnaryOperator<T> keepable, UnaryOperator<AnswerFormat.Answered> repeated) {
        return idempotency.once(caller(), id, work, keepable, kept -> repeated.apply(kept.answer()));
    }

    /**
     * As {@link #once}, for work that writes pictures.
     *
     * @throws KycException {@code session_erased} when the id was erased meanwhile; the new pictures are then removed
     */
    <T> T onceWritingPictures(SessionId id, Supplier<T> work) {
        return once(id, () -> {
            T answer = work.get();
            // An erasure may have looked for pictures before these were written.
            pictures.takeBackUnless(reservations.stands(id), id.value());
            return answer;
        });
    }
}

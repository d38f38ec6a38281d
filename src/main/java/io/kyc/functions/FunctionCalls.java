package io.kyc.functions;

import io.kyc.access.Caller;
import io.kyc.access.Callers;
import io.kyc.access.SessionId;
import io.kyc.idempotency.Idempotency;
import io.kyc.image.ImageConfig;
import io.kyc.image.SessionPictures;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * What every call of a function on its own has in common. A function checks its request first; then it {@link #reserve}s the id, and
 * works {@link #once}. So a request that is refused has cost nothing and reserved nothing.
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

    /** The operator that the route let in. */
    Caller caller() {
        return callers.operator();
    }

    /**
     * @param bucket as requested, or null
     * @throws KycException {@code foreign_bucket} when it is not this service's
     */
    void checkBucket(String bucket) {
        if (bucket != null && !bucket.equals(images.bucket())) {
            throw new KycException(ErrorCode.FOREIGN_BUCKET, "s3_bucket may be left out.");
        }
    }

    /**
     * Takes the id into use for the caller's tenant.
     *
     * @throws KycException as {@link Reservations#reserve}
     */
    void reserve(SessionId id) {
        reservations.reserve(id, caller());
    }

    /** Works once, however often the request is sent under its key. */
    <T> T once(SessionId id, Supplier<T> work) {
        return idempotency.once(caller(), id, work);
    }

    /**
     * As {@link #once}, for work that writes pictures.
     *
     * @throws KycException {@code session_erased} when the id was erased meanwhile; what was written is then taken back
     */
    <T> T onceWritingPictures(SessionId id, Supplier<T> work) {
        return once(id, () -> {
            T answer = work.get();
            // The erasure may have looked for pictures before they were written.
            pictures.takeBackUnless(reservations.stands(id), id.value());
            return answer;
        });
    }
}

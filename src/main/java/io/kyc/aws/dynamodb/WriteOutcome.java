package io.kyc.aws.dynamodb;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The outcome of one attempt at a write.
 *
 * @param against the reason why the write was refused; empty when it was written
 * @param disturbed whether it was refused because another write to the item was under way, whatever its condition says
 */
record WriteOutcome<T>(Optional<T> against, boolean disturbed) {
    private static final int MOST_ATTEMPTS = 6;

    static <T> WriteOutcome<T> written() {
        return new WriteOutcome<>(Optional.empty(), false);
    }

    static <T> WriteOutcome<T> refused(T against) {
        return new WriteOutcome<>(Optional.of(against), false);
    }

    static <T> WriteOutcome<T> disturbed(T against) {
        return new WriteOutcome<>(Optional.of(against), true);
    }

    /** Repeats a write until no other write disturbs it, or the attempts are used up. */
    static <T> Optional<T> undisturbed(Supplier<WriteOutcome<T>> write) {
        WriteOutcome<T> outcome = write.get();
        for (int attempt = 1; outcome.disturbed() && attempt < MOST_ATTEMPTS; attempt++) {
            if (!Backoff.pause(attempt)) {
                return outcome.against();
            }
            outcome = write.get();
        }
        return outcome.against();
    }
}

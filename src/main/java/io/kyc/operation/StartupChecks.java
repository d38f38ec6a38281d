package io.kyc.operation;

import io.kyc.idempotency.IdempotencyConfig;
import io.kyc.parallel.Deadlines;
import io.kyc.verification.VerificationConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Checks settings that depend on each other, so that a wrong one stops the start instead of failing the first
 * applicant. Settings of one feature are checked by that feature's own beans.
 */
@Singleton
class StartupChecks {

    /** @throws IllegalStateException that says which setting is wrong and what it must be */
    void check(
            @Observes StartupEvent start,
            WeakSettings weak,
            Deadlines deadlines,
            VerificationConfig verification,
            IdempotencyConfig idempotency) {
        weak.check();
        // If a lease could end while its holder still waits for AWS, two requests could work at once.
        checkLonger("kyc.verification.lease", verification.lease(), deadlines);
        checkLonger("kyc.idempotency.lease", idempotency.lease(), deadlines);
    }

    private static void checkLonger(String key, Duration lease, Deadlines deadlines) {
        if (lease.compareTo(deadlines.longest()) <= 0) {
            throw new IllegalStateException(
                    key + " must be longer than kyc.deadline.work and kyc.deadline.release together, "
                            + deadlines.longest() + ", but is " + lease);
        }
    }
}

package io.kyc.operation;

import io.kyc.access.SessionId;
import io.kyc.parallel.Deadline;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Sessions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Reads from the table once before the first request, so that this does not wait for the client, its classes and the TLS handshake:
 * every route needs them, and Lambda gives a function that starts more of a processor than one that works.
 */
@Singleton
class Priming {
    private static final Logger LOG = Logger.getLogger(Priming.class);
    /** Lambda ends a start that takes ten seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final PrimingConfig config;
    private final Sessions sessions;

    Priming(PrimingConfig config, Sessions sessions) {
        this.config = config;
        this.sessions = sessions;
    }

    void prime(@Observes StartupEvent start) {
        if (!config.enabled()) {
            return;
        }
        try {
            Deadline.within(LONGEST, () -> sessions.find(nobody()));
        } catch (KycException e) {
            // The first request may have more luck, and says what is wrong if not.
            LOG.warnf("not primed: %s", e.code().slug());
        }
    }

    private static SessionId nobody() {
        return new SessionId(UUID.randomUUID().toString());
    }
}

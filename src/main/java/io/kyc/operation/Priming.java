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
 * Reads from the table once before the first request. Every route needs the table's client, its classes and the TLS
 * handshake, and Lambda gives a function more processor time while it starts than while it works.
 */
@Singleton
class Priming {
    private static final Logger LOG = Logger.getLogger(Priming.class);
    /** Lambda ends a start that takes longer than ten seconds. */
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
            // The first request tries again, and reports the error if there still is one.
            LOG.warnf("not primed: %s", e.code().slug());
        }
    }

    private static SessionId nobody() {
        return new SessionId(UUID.randomUUID().toString());
    }
}

package io.kyc.verification.erasure;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.image.SessionPictures;
import io.kyc.verification.VerificationConfig;
import io.kyc.verification.session.SessionRefusals;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.Sessions.Tombstone;
import io.quarkus.arc.All;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/**
 * Erases a session. It marks the session, so that late commits fail, removes pictures, other places and items, and
 * leaves a tombstone. If a crash or lack of time leaves the erasure unfinished, the next call continues it. A call for
 * an erased session removes what has arrived since.
 */
@Singleton
class EraseSession {
    private static final Logger LOG = Logger.getLogger(EraseSession.class);

    private final Sessions sessions;
    private final Erasures erasures;
    private final SessionPictures pictures;
    private final List<Erasable> elsewhere;
    private final VerificationConfig config;
    private final Clock clock;

    EraseSession(
            Sessions sessions,
            Erasures erasures,
            SessionPictures pictures,
            @All List<Erasable> elsewhere,
            VerificationConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.erasures = erasures;
        this.pictures = pictures;
        this.elsewhere = elsewhere;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The state of an erasure.
     *
     * @param status {@code ERASED}, or {@code ERASING} when more remains than one call can remove: repeat the call
     * @param erasedAt when the erasure was finished
     * @param repeatAfter a call after this time also removes what the applicant sent late, by an upload link or a
     *     running liveness check; null when nothing can arrive any more
     */
    @RegisterForReflection
    @Schema(name = "Erasure")
    record Erasure(
            String sessionId,
            @Schema(enumeration = {"ERASED", "ERASING"}) String status,
            @Schema(nullable = true) Instant erasedAt,
            @Schema(nullable = true) Instant repeatAfter) {}

    /** @throws io.kyc.problem.KycException {@code session_not_found} */
    Erasure erase(SessionId id, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Optional<Tombstone> before = sessions.tombstone(id);
        if (before.isEmpty() && !erasures.begin(id, caller, now)) {
            // Another request may just have finished the erasure.
            before = Optional.of(sessions.tombstone(id).orElseThrow(SessionRefusals::notFound));
        }
        if (before.filter(stone -> !stone.tenant().equals(caller.tenant())).isPresent()) {
            throw SessionRefusals.notFound();
        }
        if (!swept(id, caller, now.plus(config.erasureTime()))) {
            LOG.infof("session=%s step=erase not finished", id);
            return new Erasure(id.value(), "ERASING", null, null);
        }
        Tombstone stone = before.orElseGet(() -> erasures.bury(id, caller, now));
        LOG.infof("session=%s step=erase again=%s", id, before.isPresent());
        Instant quiet = stone.erasedAt().plus(config.erasureQuiet());
        return new Erasure(id.value(), "ERASED", stone.erasedAt(), now.isBefore(quiet) ? quiet : null);
    }

    private boolean swept(SessionId id, Caller caller, Instant until) {
        while (pictures.eraseSome(id.value())) {
            if (!clock.instant().isBefore(until)) {
                return false;
            }
        }
        elsewhere.forEach(place -> place.erase(id, caller.tenant()));
        while (erasures.removeItems(id)) {
            if (!clock.instant().isBefore(until)) {
                return false;
            }
        }
        return true;
    }
}

package io.kyc.verification;

import io.kyc.access.Caller;
import io.kyc.access.SessionId;
import io.kyc.document.DocumentType;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Starts sessions. */
@Singleton
class StartSession {
    private final Sessions sessions;
    private final SessionAccess access;
    private final VerificationConfig config;
    private final Clock clock;
    private final SecureRandom random;

    StartSession(Sessions sessions, SessionAccess access, VerificationConfig config, Clock clock, SecureRandom random) {
        this.sessions = sessions;
        this.access = access;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    /** @throws KycException {@code invalid_field}, or {@code session_id_taken} */
    Answers.SessionStarted start(Requests.StartSession request, Caller caller) {
        SessionId id = request.sessionId() == null
                ? new SessionId(UUID.randomUUID().toString())
                : new SessionId(request.sessionId());
        Optional<DocumentType> type = DocumentType.parse(request.documentType());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SessionDetails details = SessionDetails.of(request, now);
        Facts facts = new Facts(
                nonce(),
                now,
                type,
                details.applicant(),
                details.consent(),
                details.minimumAge(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Session session = new Session(
                id,
                caller.tenant(),
                1,
                State.CREATED,
                now,
                now.plus(config.sessionLifetime()),
                new Attempts(0, 0),
                Optional.empty(),
                facts);
        if (!sessions.create(new Transition(Optional.empty(), session, caller.actor(), List.of()))) {
            throw new KycException(ErrorCode.SESSION_ID_TAKEN, "Choose another session_id, or leave it out.");
        }
        return new Answers.SessionStarted(
                id.value(),
                access.tokenOf(session),
                "SESSION_CREATED",
                session.expiresAt(),
                Flow.next(session).orElseThrow(),
                "KYC session created successfully");
    }

    private String nonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

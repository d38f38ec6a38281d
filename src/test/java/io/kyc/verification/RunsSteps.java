package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.access.Caller;
import io.kyc.access.ClientTokens;
import io.kyc.access.Scope;
import io.kyc.decision.Policy;
import io.kyc.idempotency.AnswerKeeper;
import io.kyc.idempotency.Idempotency;
import io.kyc.metrics.Metrics;
import io.kyc.verification.erasure.Erasures;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Steps on sessions in a real DynamoDB, at times that the test chooses. */
abstract class RunsSteps {
    static final Caller OWNER = new Caller(TestSessions.TENANT, "someone", EnumSet.allOf(Scope.class));
    static final Requester OPERATOR = new Requester.Operator(OWNER);
    static final Step STEP = Step.PROCESS_DOCUMENT;
    static final Function<Session, Worked<String>> WORK =
            claimed -> new Worked<>(TestSessions.to(State.DOCUMENT_PROCESSED, claimed), "done");
    static final AnswerKeeper NO_KEY = AnswerKeeper.none();

    @Inject
    Sessions sessions;

    @Inject
    Idempotency idempotency;

    @Inject
    LateWrites late;

    @Inject
    Erasures erasures;

    @Inject
    ClientTokens tokens;

    @Inject
    VerificationConfig config;

    @Inject
    Metrics metrics;

    @Inject
    EvidenceOf evidenceOf;

    final Instant now = TestSessions.STARTED.plusSeconds(1);

    StepRunner at(Instant time) {
        return at(time, config);
    }

    StepRunner at(Instant time, VerificationConfig config) {
        Clock clock = Clock.fixed(time, ZoneOffset.UTC);
        return new StepRunner(
                new SessionAccess(sessions, tokens, clock),
                sessions,
                idempotency,
                late,
                new AttemptLimits(config, new Policy(Map.of()), evidenceOf),
                config,
                metrics,
                clock);
    }

    Session stored() {
        Session session = TestSessions.created(UUID.randomUUID().toString());
        assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                .isTrue();
        return session;
    }

    Session found(Session session) {
        return sessions.find(session.id()).orElseThrow();
    }
}

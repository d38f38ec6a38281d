package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.access.Caller;
import io.kyc.access.Scope;
import io.kyc.decision.Policy;
import io.kyc.idempotency.AnswerKeeper;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs steps on sessions in a real DynamoDB, at times that the test chooses. */
abstract class RunsSteps {
    static final Caller OWNER = new Caller(TestSessions.TENANT, "someone", EnumSet.allOf(Scope.class));
    static final Requester OPERATOR = new Requester.Operator(OWNER);
    static final Step STEP = Step.PROCESS_DOCUMENT;
    static final LeasedWork.Call CALL = call(STEP);
    /** Answers the session after the move. */
    static final StepWork<Session> WORK = claimed -> new Worked<>(
            new Move(State.DOCUMENT_PROCESSED, claimed.facts(), List.of(), claimed.enteredAt()), moved -> moved);

    @Inject
    Sessions sessions;

    @Inject
    LateWrites late;

    @Inject
    Erasures erasures;

    @Inject
    VerificationConfig config;

    @Inject
    Metrics metrics;

    @Inject
    EvidenceOf evidenceOf;

    final Instant now = TestSessions.STARTED.plusSeconds(1);

    static LeasedWork.Call call(Step step) {
        return new LeasedWork.Call(step, OPERATOR.actor(), AnswerKeeper.none());
    }

    LeasedWork at(Instant time) {
        return at(time, config);
    }

    LeasedWork at(Instant time, VerificationConfig config) {
        return new LeasedWork(
                sessions,
                late,
                new AttemptLimits(config, new Policy(Map.of()), evidenceOf),
                config,
                metrics,
                Clock.fixed(time, ZoneOffset.UTC));
    }

    /** The session in the table, after the step was admitted at this time. */
    Session admitted(Instant time, Session session, Step step) {
        Session found = found(session);
        new Admission(Clock.fixed(time, ZoneOffset.UTC)).check(found, step);
        return found;
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

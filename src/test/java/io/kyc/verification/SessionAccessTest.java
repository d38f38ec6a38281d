package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kyc.access.Caller;
import io.kyc.access.ClientTokens;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.session.Session;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SessionAccessTest {
    private static final Session OPEN = TestSessions.created("session-open");
    private static final Session DECIDED = TestSessions.decided("session-decided");
    private static final Instant LAST_MOMENT = TestSessions.EXPIRES.minusNanos(1);

    private static final ClientTokens TOKENS = new ClientTokens("a secret of at least thirty-two characters");
    private static final Requester OWNER =
            new Requester.Operator(new Caller(TestSessions.TENANT, "someone", EnumSet.allOf(Scope.class)));
    private static final Requester STRANGER =
            new Requester.Operator(new Caller("tenant-two", "someone", EnumSet.allOf(Scope.class)));

    @Test
    void opensASessionUntilTheLastMoment() {
        assertThat(at(LAST_MOMENT).open(OPEN.id(), OWNER)).isEqualTo(OPEN);
        assertThat(at(LAST_MOMENT).open(OPEN.id(), holderOf(OPEN))).isEqualTo(OPEN);
        assertThat(at(LAST_MOMENT).open(DECIDED.id(), holderOf(DECIDED))).isEqualTo(DECIDED);
    }

    @Test
    void refusesAnExpiredSession() {
        refuses(() -> at(TestSessions.EXPIRES).open(OPEN.id(), OWNER), ErrorCode.SESSION_EXPIRED);
        refuses(() -> at(TestSessions.EXPIRES).open(OPEN.id(), holderOf(OPEN)), ErrorCode.SESSION_EXPIRED);
    }

    @Test
    void keepsADecidedSessionForItsOperatorOnly() {
        Instant later = TestSessions.EXPIRES.plusSeconds(86_400);

        assertThat(at(later).open(DECIDED.id(), OWNER)).isEqualTo(DECIDED);
        refuses(() -> at(later).open(DECIDED.id(), holderOf(DECIDED)), ErrorCode.SESSION_EXPIRED);
    }

    @Test
    void findsNoSessionOfAnotherTenant() {
        refuses(() -> at(LAST_MOMENT).open(OPEN.id(), STRANGER), ErrorCode.SESSION_NOT_FOUND);
        refuses(() -> at(TestSessions.EXPIRES).open(OPEN.id(), STRANGER), ErrorCode.SESSION_NOT_FOUND);
        refuses(() -> at(LAST_MOMENT).open(new SessionId("session-none"), OWNER), ErrorCode.SESSION_NOT_FOUND);
    }

    @Test
    void tellsNothingToAWrongToken() {
        refuses(() -> at(LAST_MOMENT).open(OPEN.id(), holderOf(DECIDED)), ErrorCode.UNAUTHENTICATED);
        refuses(() -> at(TestSessions.EXPIRES).open(OPEN.id(), holderOf(DECIDED)), ErrorCode.UNAUTHENTICATED);
    }

    private static SessionAccess at(Instant now) {
        return new SessionAccess(new KnownSessions(OPEN, DECIDED), TOKENS, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Requester holderOf(Session session) {
        return new Requester.TokenHolder(
                TOKENS.token(session.id(), session.facts().start().nonce()));
    }

    private static void refuses(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KycException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}

package io.kyc.verification.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.access.Caller;
import io.kyc.access.ClientTokens;
import io.kyc.access.Scope;
import io.kyc.image.ImageFormat;
import io.kyc.image.ImageLinks;
import io.kyc.image.LinkConfig;
import io.kyc.image.TestLimits;
import io.kyc.image.UploadLink;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.verification.KnownSessions;
import io.kyc.verification.Requester;
import io.kyc.verification.Requests;
import io.kyc.verification.SessionAccess;
import io.kyc.verification.TestSessions;
import io.kyc.verification.TestSessions.Liveness;
import io.kyc.verification.session.Attempts;
import io.kyc.verification.session.Flow;
import io.kyc.verification.session.Lease;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.State;
import io.kyc.verification.session.Step;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which states uploads are offered, and for how long. */
class UploadsTest {
    private static final Requester OPERATOR =
            new Requester.Operator(new Caller(TestSessions.TENANT, "someone", EnumSet.allOf(Scope.class)));
    private static final Requests.UploadUrl FRONT = new Requests.UploadUrl("session-one", "front", "image/jpeg", 1000L);

    /** Records the requested link. */
    private static final class Asked implements ImageLinks {
        @Override
        public UploadLink upload(String key, ImageFormat format, long bytes, Duration life) {
            return new UploadLink(URI.create("https://bucket/" + key), Map.of(), TestSessions.STARTED.plus(life));
        }

        @Override
        public URI view(String key, Duration life) {
            throw new AssertionError("nobody looks here");
        }
    }

    /** @param upload lifetime of an upload link */
    record Life(Duration upload, Duration view) implements LinkConfig {}

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ERASING")
    void offersUploadsWhileADocumentMayBeProcessed(State state) {
        Session session = TestSessions.in(state, true, Liveness.PASSED).withId("session-one");
        Uploads uploads = at(TestSessions.STARTED, session);

        if (Flow.allows(session, Step.PROCESS_DOCUMENT)) {
            assertThat(uploads.offer(FRONT, OPERATOR).s3Key()).startsWith("uploads/session-one/front-");
        } else {
            KycException refused = catchThrowableOfType(KycException.class, () -> uploads.offer(FRONT, OPERATOR));
            assertThat(refused.code())
                    .isEqualTo(state == State.ERASING ? ErrorCode.SESSION_ERASED : ErrorCode.OUT_OF_ORDER);
            assertThat(refused.next()).isEqualTo(Flow.next(session));
        }
    }

    @Test
    void hasOneKeyForEachSideAndAttempt() {
        Session first = TestSessions.created("session-one");
        Session second =
                first.leased(new Lease("lease", Step.PROCESS_DOCUMENT, TestSessions.STARTED), new Attempts(1, 0));
        Requests.UploadUrl back = new Requests.UploadUrl("session-one", "back", "image/png", 2000L);
        Uploads uploads = at(TestSessions.STARTED, first);

        assertThat(Stream.generate(() -> uploads.offer(FRONT, OPERATOR).s3Key()).limit(50))
                .containsOnly("uploads/session-one/front-1");
        assertThat(uploads.offer(back, OPERATOR).s3Key()).isEqualTo("uploads/session-one/back-1");
        assertThat(at(TestSessions.STARTED, second).offer(FRONT, OPERATOR).s3Key())
                .isEqualTo("uploads/session-one/front-2");
    }

    @Test
    void endsLinksWithTheSession() {
        Session session = TestSessions.created("session-one");

        assertThat(at(TestSessions.EXPIRES.minusSeconds(60), session)
                        .offer(FRONT, OPERATOR)
                        .expiresAt())
                .as("the links' life as asked for")
                .isEqualTo(TestSessions.STARTED.plusSeconds(60));
        assertThat(at(TestSessions.STARTED, session).offer(FRONT, OPERATOR).expiresAt())
                .isEqualTo(TestSessions.STARTED.plusSeconds(600));
        assertThat(catchThrowableOfType(
                                KycException.class,
                                () -> at(TestSessions.EXPIRES, session).offer(FRONT, OPERATOR))
                        .code())
                .isEqualTo(ErrorCode.SESSION_EXPIRED);
    }

    private static Uploads at(Instant now, Session session) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        ClientTokens tokens = new ClientTokens("a secret of more than thirty-two characters");
        return new Uploads(
                new SessionAccess(new KnownSessions(session), tokens, clock),
                new Asked(),
                TestLimits.DEFAULT,
                new Life(Duration.ofMinutes(10), Duration.ofMinutes(5)),
                clock);
    }
}

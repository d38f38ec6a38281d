package io.kyc.verification.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kyc.access.Caller;
import io.kyc.access.Scope;
import io.kyc.access.SessionId;
import io.kyc.image.SessionPictures;
import io.kyc.local.LocalAws;
import io.kyc.local.protocol.Fault;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.specimens.Specimen;
import io.kyc.testing.AtOnce;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.LocalBucket;
import io.kyc.testing.LocalTable;
import io.kyc.verification.FlowCalls;
import io.kyc.verification.Requester;
import io.kyc.verification.Requests;
import io.kyc.verification.StartSession;
import io.kyc.verification.VerificationConfig;
import io.kyc.verification.erasure.EraseSession.Erasure;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.Sessions.Tombstone;
import io.kyc.verification.session.State;
import io.quarkus.arc.Arc;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Erasing during other work, with real concurrency. It runs below HTTP, where requests do not wait for each other. */
@BlackBox
class ErasureRaceTest {
    private static final Caller ONE = caller("tenant-one");
    private static final Caller TWO = caller("tenant-two");

    LocalAws aws;

    LocalBucket bucket;

    LocalTable table;

    @Inject
    EraseSession erasing;

    @Inject
    StartSession starting;

    @Inject
    FlowCalls flow;

    @Inject
    Sessions sessions;

    @Inject
    Erasures erasures;

    @Inject
    SessionPictures pictures;

    @Inject
    VerificationConfig config;

    @Test
    void removesPicturesOfACallInProgress() {
        SessionId id = started();
        aws.faults().next("AnalyzeID", 1, Fault.delayed(Duration.ofSeconds(2)));
        int before = aws.calls("AnalyzeID");
        CompletableFuture<ErrorCode> step = refusalOf(() -> flow.act(picture(id), operator(ONE)));
        waitFor(() -> aws.calls("AnalyzeID") > before);

        assertThat(erase(id, ONE).status()).isEqualTo("ERASED");

        assertThat(step.join()).isEqualTo(ErrorCode.SESSION_ERASED);
        isGone(id);
    }

    @Test
    void removesCopiesOfACallInProgress() {
        SessionId id = started();
        aws.faults().next("CopyObject", 1, Fault.delayed(Duration.ofSeconds(2)));
        int before = aws.calls("CopyObject");
        CompletableFuture<ErrorCode> step = refusalOf(() -> flow.act(picture(id), operator(ONE)));
        waitFor(() -> aws.calls("CopyObject") > before);

        assertThat(erase(id, ONE).status()).isEqualTo("ERASED");

        assertThat(step.join()).isEqualTo(ErrorCode.SESSION_ERASED);
        isGone(id);
    }

    @Test
    void erasesOnceForManyAtOnce() {
        SessionId id = started();

        List<Erasure> erasures = AtOnce.run(32, n -> erase(id, ONE));

        assertThat(erasures.stream().map(Erasure::status)).containsOnly("ERASED");
        assertThat(erasures.stream().map(Erasure::erasedAt).distinct()).hasSize(1);
        assertThat(tombstones(id)).isEqualTo(1);
        isGone(id);
    }

    @Test
    void refusesAnotherTenant() {
        SessionId id = started();
        refuses(() -> erase(id, TWO), ErrorCode.SESSION_NOT_FOUND);
        assertThat(sessions.find(id).orElseThrow().state()).isEqualTo(State.CREATED);

        assertThat(erasures.begin(id, ONE, Instant.now())).isTrue();
        refuses(() -> erase(id, TWO), ErrorCode.SESSION_NOT_FOUND);

        erase(id, ONE);
        refuses(() -> erase(id, TWO), ErrorCode.SESSION_NOT_FOUND);
        refuses(() -> flow.act(picture(id), operator(TWO)), ErrorCode.SESSION_NOT_FOUND);
        refuses(() -> flow.act(picture(id), operator(ONE)), ErrorCode.SESSION_ERASED);
    }

    @Test
    void reportsThatMoreRemains() {
        SessionId id = started();
        bucket.put("uploads/" + id + "/front", new byte[1]);
        bucket.fill("uploads/" + id + "/front", "uploads/" + id + "/", 1010);
        EraseSession hurried =
                new EraseSession(sessions, erasures, pictures, List.of(), config, new Hasty(config.erasureTime()));

        Erasure unfinished = hurried.erase(id, ONE);
        assertThat(unfinished).isEqualTo(new Erasure(id.value(), "ERASING", null, null));
        assertThat(sessions.find(id).orElseThrow().state()).isEqualTo(State.ERASING);

        assertThat(erase(id, ONE).status()).isEqualTo("ERASED");
        isGone(id);
    }

    @Test
    void asksForARepetitionWhilePicturesMayArrive() {
        SessionId id = started();
        Erasure erasure = erase(id, ONE);
        assertThat(erasure.repeatAfter()).isEqualTo(erasure.erasedAt().plus(config.erasureQuiet()));

        Clock later = Clock.fixed(erasure.repeatAfter(), ZoneOffset.UTC);
        Erasure repeated = new EraseSession(sessions, erasures, pictures, List.of(), config, later).erase(id, ONE);

        assertThat(repeated).isEqualTo(new Erasure(id.value(), "ERASED", erasure.erasedAt(), null));
    }

    @Test
    void repeatsEveryOtherPlaceUntilItIsFinished() {
        SessionId id = started();
        List<String> asked = new ArrayList<>();
        Erasable elsewhere = (session, tenant) -> {
            asked.add(session + " of " + tenant);
            if (asked.size() == 1) {
                throw new KycException(ErrorCode.AWS_UNAVAILABLE, "for this test");
            }
        };
        EraseSession withAnotherPlace =
                new EraseSession(sessions, erasures, pictures, List.of(elsewhere), config, Clock.systemUTC());

        refuses(() -> withAnotherPlace.erase(id, ONE), ErrorCode.AWS_UNAVAILABLE);
        assertThat(sessions.tombstone(id)).isEmpty();
        assertThat(withAnotherPlace.erase(id, ONE).status()).isEqualTo("ERASED");
        assertThat(asked).containsExactly(id + " of tenant-one", id + " of tenant-one");
        assertThat(sessions.tombstone(id).orElseThrow())
                .extracting(Tombstone::tenant, Tombstone::erasedBy)
                .containsExactly("tenant-one", "someone");
    }

    private void isGone(SessionId id) {
        for (String folder : List.of("documents/", "faces/", "liveness-sessions/", "uploads/")) {
            assertThat(bucket.keys(folder + id)).isEmpty();
        }
        assertThat(table.mentioning(id.value())).isEmpty();
        assertThat(sessions.tombstone(id)).isPresent();
    }

    private long tombstones(SessionId id) {
        Instant at = sessions.tombstone(id).orElseThrow().erasedAt();
        return table.mentioning("ERASED#").stream()
                .filter(item -> item.contains(Long.toString(at.getEpochSecond())))
                .count();
    }

    private SessionId started() {
        var request = new Requests.StartSession("race-" + UUID.randomUUID(), null, null, null, null, null, null, null);
        return new SessionId(inRequest(() -> starting.start(request, ONE)).sessionId());
    }

    private Erasure erase(SessionId id, Caller caller) {
        return erasing.erase(id, caller);
    }

    private static Requests.ProcessDocument picture(SessionId id) {
        return new Requests.ProcessDocument(
                id.value(), KycApi.base64(Specimen.PASSPORT.bytes()), null, null, null, null);
    }

    private static Requester operator(Caller caller) {
        return new Requester.Operator(caller);
    }

    private static Caller caller(String tenant) {
        return new Caller(tenant, "someone", EnumSet.allOf(Scope.class));
    }

    private static CompletableFuture<ErrorCode> refusalOf(Supplier<?> call) {
        return CompletableFuture.supplyAsync(() ->
                catchThrowableOfType(KycException.class, () -> inRequest(call)).code());
    }

    private static void refuses(Supplier<?> call, ErrorCode code) {
        assertThatThrownBy(() -> inRequest(call))
                .isInstanceOfSatisfying(
                        KycException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** Runs the call with a request context, which a test's thread does not have. */
    private static <T> T inRequest(Supplier<T> call) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            return call.get();
        } finally {
            context.terminate();
        }
    }

    private static void waitFor(Supplier<Boolean> condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.get()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** A clock that moves on each time it is read. */
    private static final class Hasty extends Clock {
        private final Duration step;
        private Instant now = Instant.now();

        Hasty(Duration step) {
            this.step = step;
        }

        @Override
        public Instant instant() {
            now = now.plus(step);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

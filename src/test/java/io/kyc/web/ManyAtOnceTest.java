package io.kyc.web;

import static io.kyc.specimens.Specimen.ANNAS_SELFIES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.access.Caller;
import io.kyc.access.Scope;
import io.kyc.idempotency.AlreadyAnswered;
import io.kyc.idempotency.AnswerFormat;
import io.kyc.local.LocalAws;
import io.kyc.problem.KycException;
import io.kyc.specimens.Specimen;
import io.kyc.testing.AtOnce;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalTable;
import io.kyc.testing.Verification;
import io.kyc.verification.Answers;
import io.kyc.verification.FlowCalls;
import io.kyc.verification.Requester;
import io.kyc.verification.Requests;
import io.kyc.verification.TestSessions;
import io.kyc.verification.review.ReviewResource;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.Sessions;
import io.kyc.verification.session.State;
import io.quarkus.arc.Arc;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same request thirty-two times at once, with and without a key. It is called below HTTP, because Lambda's entry
 * takes one request after the other; keys and bodies are passed as HTTP would.
 */
@BlackBox
class ManyAtOnceTest {
    private static final int REQUESTS = 32;

    /** A call of the flow, and the paid call to AWS that it makes. */
    private enum Call {
        PROCESS_DOCUMENT("AnalyzeID"),
        START_LIVENESS("CreateFaceLivenessSession"),
        COMPLETE_LIVENESS("GetFaceLivenessSessionResults"),
        FINAL_VERIFICATION("CompareFaces"),
        /** Makes no paid call. */
        REVIEW("none");

        private final String paid;

        Call(String paid) {
            this.paid = paid;
        }
    }

    /** The result of a request; the body of a refusal is its code. */
    private record Outcome(int status, String body, boolean again) {
        boolean isFirst() {
            return status < 300 && !again;
        }
    }

    /** The caller on an open route. */
    private static final Caller CALLER = new Caller("local", "local", EnumSet.allOf(Scope.class));

    LocalAws aws;

    LocalTable table;

    @Inject
    FlowCalls flow;

    @Inject
    ReviewResource reviews;

    @Inject
    Sessions sessions;

    @Inject
    KeyedRequestInHand inHand;

    @Inject
    AnswerFormats formats;

    @ParameterizedTest
    @EnumSource
    void haveOneEffectUnderOneKey(Call call) {
        Started session = call == Call.REVIEW ? waitingForAReview() : KycApi.start();
        Supplier<Object> request = ready(session, call);
        int version = version(session);
        int paid = aws.calls(call.paid);
        Optional<String> key = Optional.of(UUID.randomUUID().toString());

        List<Outcome> outcomes = AtOnce.run(REQUESTS, n -> outcome(key, call.name(), request));

        assertThat(aws.calls(call.paid) - paid).as(call.paid).isEqualTo(call == Call.REVIEW ? 0 : 1);
        assertThat(version(session)).isEqualTo(version + 1);
        assertThat(audits(session)).isEqualTo(version + 1);
        List<Outcome> first = outcomes.stream().filter(Outcome::isFirst).toList();
        assertThat(first).hasSize(1);
        assertThat(outcomes.stream().filter(o -> !o.isFirst()))
                .allSatisfy(o -> assertThat(o)
                        .isIn(
                                new Outcome(409, "request_in_progress", false),
                                new Outcome(first.get(0).status(), first.get(0).body(), true)));
        assertThat(AtOnce.run(REQUESTS, n -> outcome(key, call.name(), request)))
                .as("afterwards")
                .containsOnly(new Outcome(first.get(0).status(), first.get(0).body(), true));
        assertThat(version(session)).isEqualTo(version + 1);
    }

    @ParameterizedTest
    @EnumSource
    void payOnceForEachMoveWithoutAKey(Call call) {
        Started session = call == Call.REVIEW ? waitingForAReview() : KycApi.start();
        Supplier<Object> request = ready(session, call);
        int version = version(session);
        int paid = aws.calls(call.paid);

        List<Outcome> outcomes = AtOnce.run(REQUESTS, n -> outcome(Optional.empty(), call.name(), request));

        int moves = version(session) - version;
        assertThat(audits(session)).as("an audit item a move").isEqualTo(version + moves);
        assertThat(aws.calls(call.paid) - paid).as(call.paid).isEqualTo(call == Call.REVIEW ? 0 : moves);
        List<Outcome> answered = outcomes.stream().filter(Outcome::isFirst).toList();
        if (call == Call.COMPLETE_LIVENESS || call == Call.FINAL_VERIFICATION || call == Call.REVIEW) {
            // The flow itself allows these only once; a late request gets the existing decision.
            assertThat(moves).isEqualTo(1);
            assertThat(answered.stream().distinct()).hasSize(1);
        } else {
            assertThat(answered).as("each answer stands for a move").hasSize(moves);
        }
        assertThat(outcomes.stream().filter(o -> !o.isFirst())).allSatisfy(o -> {
            assertThat(o.status()).isEqualTo(409);
            assertThat(o.body()).isIn("step_in_progress", "out_of_order", "too_many_attempts");
        });
    }

    @Test
    void startOneSessionUnderOneKey() {
        Optional<String> key = Optional.of(UUID.randomUUID().toString());
        Supplier<Object> request =
                () -> flow.act(new Requests.StartSession(null, null, null, null, null, null, null, null), CALLER);

        List<Outcome> outcomes = AtOnce.run(REQUESTS, n -> outcome(key, "START", request));
        Outcome again = outcome(key, "START", request);

        assertThat(outcomes.stream().filter(Outcome::isFirst).map(Outcome::body))
                .containsExactly(again.body());
        assertThat(again.again()).isTrue();
        assertThat(outcomes.stream().filter(o -> !o.isFirst()))
                .allSatisfy(o -> assertThat(o).isIn(new Outcome(409, "request_in_progress", false), again));
    }

    @Test
    void useAnIdOnce() {
        var wish = new Requests.StartSession("many-" + UUID.randomUUID(), null, null, null, null, null, null, null);

        Map<Integer, List<String>> bodies =
                AtOnce.run(REQUESTS, n -> outcome(Optional.empty(), "START", () -> flow.act(wish, CALLER))).stream()
                        .collect(Collectors.groupingBy(
                                Outcome::status, Collectors.mapping(Outcome::body, Collectors.toList())));

        assertThat(bodies.get(201)).hasSize(1);
        assertThat(bodies.get(409)).hasSize(REQUESTS - 1).containsOnly("session_id_taken");
    }

    /** Brings the session to the state in which it waits for the call. */
    private Supplier<Object> ready(Started session, Call call) {
        var holder = new Requester.TokenHolder(session.token());
        if (call == Call.REVIEW) {
            return () -> reviews.decide(session.id(), new Requests.Review("APPROVED", "looks right"));
        }
        if (call == Call.PROCESS_DOCUMENT) {
            var document = new Requests.ProcessDocument(
                    session.id(), KycApi.base64(Specimen.PASSPORT.bytes()), null, null, null, null);
            return () -> flow.act(document, holder);
        }
        Verification verification = Verification.of(aws, session).document(Specimen.PASSPORT);
        if (call == Call.START_LIVENESS) {
            return () -> flow.act(new Requests.StartLiveness(session.id(), null), holder);
        }
        if (call == Call.COMPLETE_LIVENESS) {
            String check = verification.faces(ANNAS_SELFIES).livenessId();
            return () -> flow.act(new Requests.CompleteLiveness(session.id(), check), holder);
        }
        verification.liveness(ANNAS_SELFIES);
        return () -> flow.act(new Requests.FinalVerification(session.id(), null, null, null), holder);
    }

    private Started waitingForAReview() {
        Session session =
                TestSessions.standing(State.REVIEW, "local", UUID.randomUUID().toString());
        assertThat(sessions.create(TestSessions.start(session), Optional.empty()))
                .isTrue();
        return new Started(session.id().value(), "none");
    }

    private Outcome outcome(Optional<String> key, String route, Supplier<Object> call) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            inHand.begin(key.stream().toList(), route);
            Object answer = call.get();
            int status = answer instanceof Answers flow ? flow.httpStatus() : 200;
            AnswerFormat.Answered written = formats.of(status, answer);
            return new Outcome(written.status(), written.body().orElseThrow(), false);
        } catch (AlreadyAnswered e) {
            return new Outcome(e.answer().status(), e.answer().body().orElseThrow(), true);
        } catch (KycException e) {
            return new Outcome(Statuses.of(e.code()), e.code().slug(), false);
        } finally {
            context.terminate();
        }
    }

    private static int version(Started session) {
        return given().get("/kyc/sessions/" + session.id())
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    private long audits(Started session) {
        return table.mentioning("SESSION#" + session.id()).stream()
                .filter(item -> item.contains("S=AUDIT#"))
                .count();
    }
}

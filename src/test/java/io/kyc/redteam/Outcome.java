package io.kyc.redteam;

import static io.kyc.testing.KycApi.base64;
import static io.kyc.testing.KycApi.post;

import io.kyc.local.LocalAws;
import io.kyc.testing.AnswerWire;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of an attack.
 *
 * @param decision of the session, or the step that refused
 * @param reasons codes from every answer on the way
 */
record Outcome(String decision, List<String> reasons) {

    /** Goes through the flow as a persistent applicant, and continues wherever the service allows it. */
    static Outcome of(Attack attack, LocalAws aws, AnswerWire wire) {
        attack.tampering().ifPresent(how -> wire.change(how.operation(), how.change()));
        try {
            return run(attack, aws);
        } finally {
            wire.mend();
        }
    }

    /** The same with AWS's unchanged answers. */
    static Outcome run(Attack attack, LocalAws aws) {
        List<String> reasons = new ArrayList<>();
        Response started = post("/kyc/start-session", attack.start());
        if (started.statusCode() != 201) {
            return refused("start-session", started);
        }
        Started session = new Started(started.path("session_id"), started.path("client_token"));
        Map<String, Object> body = new HashMap<>(attack.document());
        body.put("image_data", base64(attack.front()));
        attack.back().ifPresent(back -> body.put("back_image_data", base64(back)));
        Response document = post(session, "/kyc/process-document", body);
        if (document.statusCode() != 200) {
            return refused("process-document", document);
        }
        reasons.addAll(document.path("reasons.code"));
        Response start = post(session, "/kyc/start-liveness", attack.liveness());
        if (start.statusCode() != 200) {
            return new Outcome("waits for another picture", reasons);
        }
        String liveness = start.path("liveness_session_id");
        KycApi.sendPictures(aws.endpoint(), liveness, attack.frames());
        Response completed = KycApi.completeLiveness(session, liveness);
        if (completed.statusCode() != 200) {
            return refused("complete-liveness", completed);
        }
        reasons.addAll(completed.path("reasons.code"));
        Response verdict = KycApi.finalVerification(session);
        if (verdict.statusCode() == 409) {
            return new Outcome("waits for another liveness check", reasons);
        }
        if (verdict.statusCode() != 200) {
            return refused("final-verification", verdict);
        }
        reasons.addAll(verdict.path("reasons.code"));
        boolean passed = verdict.path("verification_passed");
        String decision = verdict.path("decision");
        return new Outcome(
                passed != decision.equals("APPROVED") ? "CONTRADICTS ITSELF" : decision,
                reasons.stream().distinct().toList());
    }

    private static Outcome refused(String step, Response answer) {
        return new Outcome(
                "refused at " + step + " (" + answer.statusCode() + ")",
                List.of(answer.path("code").toString()));
    }
}

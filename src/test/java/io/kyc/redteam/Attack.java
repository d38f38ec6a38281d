package io.kyc.redteam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An attempt that must not be approved.
 *
 * @param family what it attacks
 * @param name what is done, in a few words
 * @param start body of start-session
 * @param document body of process-document without the pictures
 * @param front picture
 * @param back picture, if one is sent
 * @param frames of the liveness check
 * @param liveness body of start-liveness
 * @param tampering changes of AWS's answers
 * @param reason a reason or problem code that the answers must contain
 */
record Attack(
        String family,
        String name,
        Map<String, Object> start,
        Map<String, Object> document,
        byte[] front,
        Optional<byte[]> back,
        List<byte[]> frames,
        Map<String, Object> liveness,
        Optional<Tampering> tampering,
        String reason) {

    static Attack of(String family, String name, byte[] front, String reason) {
        return new Attack(
                family,
                name,
                People.asked("passport"),
                Map.of(),
                front,
                Optional.empty(),
                People.X,
                Map.of(),
                Optional.empty(),
                reason);
    }

    Attack asked(Map<String, Object> start) {
        return new Attack(family, name, start, document, front, back, frames, liveness, tampering, reason);
    }

    Attack asked(String type) {
        return asked(People.asked(type));
    }

    Attack applicant(String first, String last, String born) {
        Map<String, Object> body = new HashMap<>(start);
        Map<String, Object> applicant = new HashMap<>();
        applicant.put("first_name", first);
        applicant.put("last_name", last);
        if (born != null) {
            applicant.put("date_of_birth", born);
        }
        body.put("applicant", applicant);
        return asked(body);
    }

    Attack says(String documentType) {
        return new Attack(
                family,
                name,
                start,
                Map.of("document_type", documentType),
                front,
                back,
                frames,
                liveness,
                tampering,
                reason);
    }

    Attack back(byte[] picture) {
        return new Attack(
                family, name, start, document, front, Optional.of(picture), frames, liveness, tampering, reason);
    }

    Attack live(List<byte[]> pictures) {
        return new Attack(family, name, start, document, front, back, pictures, liveness, tampering, reason);
    }

    Attack asksForTheCheck(Map<String, Object> body) {
        return new Attack(family, name, start, document, front, back, frames, body, tampering, reason);
    }

    Attack tampered(Tampering how) {
        return new Attack(family, name, start, document, front, back, frames, liveness, Optional.of(how), reason);
    }
}

package io.kyc.redteam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.specimens.Specimen;
import java.util.List;
import java.util.function.Consumer;

/** Answers of AWS with missing or contradictory parts. The person is always the right one. */
final class AnswerAttacks {
    private AnswerAttacks() {}

    static List<Attack> all(Forger forger) {
        byte[] passport = FactAttacks.passportOfX();
        byte[] covered = FactAttacks.withoutPrint(forger);
        return List.of(
                answer(
                        "AnalyzeID gives no blocks",
                        passport,
                        Tampering.without("AnalyzeID", "Blocks"),
                        "print_not_read"),
                answer(
                        "AnalyzeID gives no blocks, and the print is covered",
                        covered,
                        Tampering.without("AnalyzeID", "Blocks"),
                        "print_not_read"),
                answer(
                        "AnalyzeID gives no lines of text",
                        passport,
                        new Tampering("AnalyzeID", answer -> keep(answer, "LINE")),
                        "print_not_read"),
                answer(
                        "AnalyzeID gives lines of text without their places",
                        passport,
                        Tampering.without("AnalyzeID", "Geometry"),
                        "portrait_off_document"),
                answer(
                        "AnalyzeID gives no document",
                        passport,
                        Tampering.emptied("AnalyzeID", "IdentityDocuments"),
                        "not_a_document"),
                answer(
                        "AnalyzeID gives no fields",
                        passport,
                        new Tampering("AnalyzeID", AnswerAttacks::withoutFields),
                        "mrz_print_not_found"),
                answer(
                        "AnalyzeID takes the front for the other side",
                        passport,
                        new Tampering(
                                "AnalyzeID",
                                answer -> answer.get("IdentityDocuments")
                                        .forEach(document -> ((ObjectNode) document).put("DocumentIndex", 2))),
                        "not_a_document"),
                answer(
                        "DetectFaces gives a wrong place of the face",
                        passport,
                        moved("DetectFaces", "FaceDetails", 0.7),
                        "face_not_comparable"),
                answer("DetectFaces gives a face five times as tall", passport, grown(), "portrait_off_document"),
                answer(
                        "DetectFaces finds no face",
                        passport,
                        Tampering.emptied("DetectFaces", "FaceDetails"),
                        "portrait_not_found"),
                answer(
                        "CompareFaces finds no match",
                        passport,
                        Tampering.emptied("CompareFaces", "FaceMatches"),
                        "face_not_comparable"),
                answer(
                        "CompareFaces gives a wrong place of the matching face",
                        passport,
                        new Tampering("CompareFaces", AnswerAttacks::moveMatches),
                        "live_face_unclear"),
                answer(
                        "CompareFaces finds a second face as tall as the first",
                        passport,
                        new Tampering("CompareFaces", AnswerAttacks::twoMatches),
                        "liveness_several_faces"),
                answer(
                                "the liveness result lacks the place of the face, and the picture shows two faces",
                                passport,
                                Tampering.without("GetFaceLivenessSessionResults", "BoundingBox"),
                                "live_face_unclear")
                        .live(PageAttacks.withPhoto(200)),
                answer(
                        "the liveness result lacks the confidence",
                        passport,
                        Tampering.without("GetFaceLivenessSessionResults", "Confidence"),
                        "liveness_not_passed"),
                answer(
                        "the liveness result lacks the reference picture",
                        passport,
                        Tampering.without("GetFaceLivenessSessionResults", "ReferenceImage"),
                        "liveness_failed"),
                answer(
                        "the liveness confidence is in the band",
                        passport,
                        Tampering.set("GetFaceLivenessSessionResults", "Confidence", 70.0),
                        "liveness_uncertain"),
                answer(
                        "the check was done without light, although light was asked for",
                        passport,
                        challenge("FaceMovementChallenge"),
                        "liveness_challenge_other"),
                answer(
                        "the check was done with an unknown challenge",
                        passport,
                        challenge("SmileChallenge"),
                        "liveness_challenge_other"),
                answer(
                        "the liveness result does not say which challenge was done",
                        passport,
                        Tampering.without("GetFaceLivenessSessionResults", "Challenge"),
                        "liveness_challenge_other"),
                answer(
                        "the liveness check failed",
                        passport,
                        Tampering.set("GetFaceLivenessSessionResults", "Status", "FAILED"),
                        "liveness_failed"),
                answer(
                        "the liveness result has an unknown status",
                        passport,
                        Tampering.set("GetFaceLivenessSessionResults", "Status", "WONDERFUL"),
                        "liveness_failed"));
    }

    private static Attack answer(String name, byte[] front, Tampering how, String reason) {
        return Attack.of("AWS answers", name, front, reason).tampered(how);
    }

    private static Tampering challenge(String done) {
        return new Tampering(
                "GetFaceLivenessSessionResults",
                answer -> answer.withObject("/Challenge").put("Type", done).put("Version", "1.0.0"));
    }

    /** X's frames with a small face of another person at the edge. */
    static List<byte[]> besideAPasserBy() {
        return People.X.stream()
                .map(frame -> Forger.jpeg(Forger.over(
                        Forger.image(frame), g -> g.drawImage(People.portraitOfA(), 476, 640, 120, 154, null))))
                .toList();
    }

    private static void keep(ObjectNode answer, String not) {
        answer.get("IdentityDocuments").forEach(document -> {
            ArrayNode blocks = (ArrayNode) document.get("Blocks");
            for (int i = blocks.size() - 1; i >= 0; i--) {
                if (blocks.get(i).path("BlockType").asText().equals(not)) {
                    blocks.remove(i);
                }
            }
        });
    }

    private static void withoutFields(ObjectNode answer) {
        answer.get("IdentityDocuments")
                .forEach(document -> ((ArrayNode) document.get("IdentityDocumentFields")).removeAll());
    }

    private static Tampering moved(String operation, String list, double left) {
        return new Tampering(
                operation,
                answer -> answer.get(list).forEach(face -> ((ObjectNode) face.get("BoundingBox")).put("Left", left)));
    }

    private static Tampering grown() {
        return new Tampering(
                "DetectFaces",
                answer -> answer.get("FaceDetails").forEach(face -> {
                    ObjectNode box = (ObjectNode) face.get("BoundingBox");
                    box.put("Left", 0.02).put("Top", 0.02).put("Width", 0.6).put("Height", 0.95);
                }));
    }

    private static void moveMatches(ObjectNode answer) {
        boxes(answer, box -> box.put("Left", 0.7).put("Top", 0.7));
    }

    private static void twoMatches(ObjectNode answer) {
        ArrayNode matches = (ArrayNode) answer.get("FaceMatches");
        JsonNode second = matches.get(0).deepCopy();
        ((ObjectNode) second).put("Similarity", 12.0);
        ((ObjectNode) second.get("Face").get("BoundingBox")).put("Left", 0.01);
        matches.add(second);
    }

    private static void boxes(ObjectNode answer, Consumer<ObjectNode> change) {
        answer.get("FaceMatches")
                .forEach(match -> change.accept((ObjectNode) match.get("Face").get("BoundingBox")));
    }

    /** With AWS's unchanged answers the same documents pass; otherwise the attacks would prove nothing. */
    static List<Attack> controls() {
        return List.of(
                Attack.of("control", "the holder with their own passport", FactAttacks.passportOfX(), ""),
                Attack.of("control", "the same, with a passer-by", FactAttacks.passportOfX(), "")
                        .live(besideAPasserBy()),
                Attack.of("control", "the holder with their own licence", FactAttacks.licenceWithGhost(), "")
                        .asked("drivers-license")
                        .back(Specimen.LICENCE_BACK.bytes()));
    }
}

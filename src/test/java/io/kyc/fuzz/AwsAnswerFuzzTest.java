package io.kyc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kyc.document.reading.DocumentReader;
import io.kyc.face.FaceComparer;
import io.kyc.face.FaceDetector;
import io.kyc.image.Photo;
import io.kyc.image.Sides;
import io.kyc.image.TestLimits;
import io.kyc.liveness.ChallengeType;
import io.kyc.liveness.LivenessChecks;
import io.kyc.local.protocol.SdkJson;
import io.kyc.problem.KycException;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.rekognition.model.AuditImage;
import software.amazon.awssdk.services.rekognition.model.BoundingBox;
import software.amazon.awssdk.services.rekognition.model.CompareFacesMatch;
import software.amazon.awssdk.services.rekognition.model.CompareFacesResponse;
import software.amazon.awssdk.services.rekognition.model.ComparedFace;
import software.amazon.awssdk.services.rekognition.model.CreateFaceLivenessSessionResponse;
import software.amazon.awssdk.services.rekognition.model.DetectFacesResponse;
import software.amazon.awssdk.services.rekognition.model.FaceDetail;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;
import software.amazon.awssdk.services.rekognition.model.ImageQuality;
import software.amazon.awssdk.services.rekognition.model.Landmark;
import software.amazon.awssdk.services.rekognition.model.Pose;
import software.amazon.awssdk.services.rekognition.model.S3Object;
import software.amazon.awssdk.services.textract.model.AnalyzeIDDetections;
import software.amazon.awssdk.services.textract.model.AnalyzeIdResponse;
import software.amazon.awssdk.services.textract.model.Block;
import software.amazon.awssdk.services.textract.model.IdentityDocument;
import software.amazon.awssdk.services.textract.model.IdentityDocumentField;

/**
 * Answers of AWS with members that are missing, of another type, or cut off. They must lead to a result or an AWS
 * fault, never to an internal error.
 */
@BlackBox
@QuarkusTestResource(value = AnswersResource.class, restrictToAnnotatedClass = true)
class AwsAnswerFuzzTest {
    private static final Photo PHOTO = Photo.of(Specimen.SELFIE_1.bytes(), TestLimits.DEFAULT);

    AnswersResource.Answers answers;

    @Inject
    DocumentReader reader;

    @Inject
    FaceDetector detector;

    @Inject
    FaceComparer comparer;

    @Inject
    LivenessChecks liveness;

    /** A call, and a complete answer to it. */
    private record Case(SdkPojo answer, Runnable call) {}

    @Test
    void everyAnswerIsAResultOrAFaultOfAws() {
        List<Case> cases = cases();
        TreeMap<String, Integer> outcomes = new TreeMap<>();
        for (Case whole : cases) {
            answers.next().set(SdkJson.write(whole.answer()).toString().getBytes(StandardCharsets.UTF_8));
            whole.call().run();
        }
        Fuzz.run(Samples.count(1500, 700), random -> {
            Case one = cases.get(random.nextInt(cases.size()));
            String answer = mutated(SdkJson.write(one.answer()), random).toString();
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            answers.next().set(random.nextInt(6) == 0 ? Bytes.mutated(bytes, random) : bytes);
            try {
                one.call().run();
                outcomes.merge("result", 1, Integer::sum);
            } catch (KycException fault) {
                assertThat(fault.code().isAwsFault())
                        .as("%s for %s", fault.code(), answer)
                        .isTrue();
                outcomes.merge(fault.code().slug(), 1, Integer::sum);
            } catch (RuntimeException defect) {
                throw new AssertionError(answer, defect);
            }
        });
        System.out.println("aws answer fuzz: " + outcomes);
        assertThat(outcomes).containsKeys("result", "aws_unavailable");
    }

    private static ObjectNode mutated(ObjectNode answer, Random random) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            List<JsonNode> parents = new ArrayList<>();
            collect(answer, parents);
            JsonNode parent = parents.get(random.nextInt(parents.size()));
            if (parent instanceof ObjectNode object && !object.isEmpty()) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                String name = names.get(random.nextInt(names.size()));
                switch (random.nextInt(4)) {
                    case 0 -> object.putNull(name);
                    case 1 -> object.put(name, "SOMETHING_ELSE");
                    case 2 -> object.put(name, -1e9);
                    default -> object.remove(name);
                }
            } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
                // AWS's lists never contain null; an element is missing instead.
                array.remove(random.nextInt(array.size()));
            }
        }
        return answer;
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainerNode()) {
            parents.add(node);
        }
        node.forEach(child -> collect(child, parents));
    }

    private List<Case> cases() {
        BoundingBox box =
                BoundingBox.builder().left(.1f).top(.2f).width(.3f).height(.4f).build();
        ComparedFace face =
                ComparedFace.builder().boundingBox(box).confidence(99f).build();
        CompareFacesResponse compared = CompareFacesResponse.builder()
                .faceMatches(
                        CompareFacesMatch.builder().similarity(97f).face(face).build())
                .unmatchedFaces(face)
                .build();
        GetFaceLivenessSessionResultsResponse ended = GetFaceLivenessSessionResultsResponse.builder()
                .sessionId("a")
                .status("SUCCEEDED")
                .confidence(98f)
                .referenceImage(stored("reference.jpg", box))
                .auditImages(stored("audit.jpg", box))
                .challenge(c -> c.type("FaceMovementAndLightChallenge").version("1.0.0"))
                .build();
        return List.of(
                new Case(detected(box), () -> detector.detect(PHOTO)),
                new Case(compared, () -> comparer.compare(PHOTO, PHOTO)),
                new Case(ended, () -> liveness.result("11111111-1111-4111-8111-111111111111")),
                new Case(
                        CreateFaceLivenessSessionResponse.builder()
                                .sessionId("a")
                                .build(),
                        () -> liveness.start("folder/", "token", 4, ChallengeType.MOVEMENT)),
                new Case(document(), () -> reader.read(Sides.of(PHOTO, PHOTO))));
    }

    private static DetectFacesResponse detected(BoundingBox box) {
        FaceDetail face = FaceDetail.builder()
                .boundingBox(box)
                .confidence(99f)
                .landmarks(landmark("eyeLeft"), landmark("eyeRight"), landmark("mouthLeft"), landmark("mouthRight"))
                .pose(Pose.builder().pitch(1f).roll(2f).yaw(3f).build())
                .quality(ImageQuality.builder().brightness(80f).sharpness(90f).build())
                .eyesOpen(e -> e.value(true).confidence(99f))
                .sunglasses(e -> e.value(false).confidence(99f))
                .faceOccluded(e -> e.value(false).confidence(99f))
                .build();
        return DetectFacesResponse.builder().faceDetails(face, face).build();
    }

    private static Landmark landmark(String type) {
        return Landmark.builder().type(type).x(.5f).y(.5f).build();
    }

    private static AuditImage stored(String name, BoundingBox box) {
        return AuditImage.builder()
                .s3Object(S3Object.builder().bucket("b").name(name).build())
                .boundingBox(box)
                .build();
    }

    private static AnalyzeIdResponse document() {
        IdentityDocument page = IdentityDocument.builder()
                .documentIndex(1)
                .identityDocumentFields(field("FIRST_NAME", "ANNA"), field("DATE_OF_BIRTH", "12 SEP 96"))
                .blocks(Block.builder()
                        .blockType("LINE")
                        .text("P<UTO")
                        .confidence(97f)
                        .build())
                .build();
        return AnalyzeIdResponse.builder()
                .identityDocuments(page, page.toBuilder().documentIndex(2).build())
                .build();
    }

    private static IdentityDocumentField field(String type, String text) {
        return IdentityDocumentField.builder()
                .type(AnalyzeIDDetections.builder().text(type).build())
                .valueDetection(AnalyzeIDDetections.builder()
                        .text(text)
                        .confidence(98f)
                        .normalizedValue(n -> n.value("1996-09-12T00:00:00").valueType("DATE"))
                        .build())
                .build();
    }
}

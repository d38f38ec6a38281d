package io.kyc.redteam;

import static io.kyc.testing.KycApi.base64;
import static io.kyc.testing.KycApi.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.decision.Effect;
import io.kyc.decision.Reason;
import io.kyc.local.LocalAws;
import io.kyc.local.LocalClients;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.Samples;
import io.kyc.testing.Verification;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.rekognition.model.DetectFacesRequest;
import software.amazon.awssdk.services.rekognition.model.Image;

/** The rules that stop attacks must not stop honest people. An ordinary run takes a third of each family. */
@BlackBox
class HonestPeopleTest {
    private static final List<String> PAID = List.of("AnalyzeID", "DetectFaces", "CompareFaces");

    LocalAws aws;

    @Test
    void approvesHonestPeopleWithTheirOwnDocuments() {
        List<Attack> people = HonestPictures.all().stream()
                .collect(Collectors.groupingBy(Attack::family, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(family -> Samples.of(family, 3).stream())
                .toList();
        List<String> wrong = new ArrayList<>();
        for (Attack person : people) {
            Outcome outcome = Outcome.run(person, aws);
            if (!outcome.decision().equals("APPROVED")
                    || outcome.reasons().stream().anyMatch(HonestPeopleTest::counts)) {
                wrong.add(person.family() + ": " + person.name() + " -> " + outcome);
            }
        }

        assertThat(wrong).as("honest people who were not approved").isEmpty();
        assertThat(people).hasSizeGreaterThanOrEqualTo(Samples.count(50, 18));
    }

    private static boolean counts(String code) {
        return Reason.withCode(code).orElseThrow().defaultEffect() != Effect.NONE;
    }

    /** Otherwise the passers-by would prove nothing. */
    @Test
    void thePassersByAreFacesThatAreFoundAndSmall() {
        try (LocalClients clients = new LocalClients(aws)) {
            for (byte[] frame : Stream.of(120, 98)
                    .flatMap(width -> HonestPictures.withAPasserBy(People.A, width).stream())
                    .toList()) {
                List<Float> heights = clients
                        .rekognition()
                        .detectFaces(DetectFacesRequest.builder()
                                .image(Image.builder()
                                        .bytes(SdkBytes.fromByteArray(frame))
                                        .build())
                                .build())
                        .faceDetails()
                        .stream()
                        .map(face -> face.boundingBox().height())
                        .sorted()
                        .toList();

                assertThat(heights).hasSize(2);
                assertThat(heights.get(0) / heights.get(1)).isBetween(0.15f, 0.36f);
            }
        }
    }

    @Test
    void declinesAnExpiredPassportForExpiryOnly() {
        Attack expired = Attack.of("expired", "expired", Specimen.PASSPORT_EXPIRED.bytes(), "")
                .live(People.A);

        assertThat(Outcome.run(expired, aws)).isEqualTo(new Outcome("DECLINED", List.of("document_expired")));
    }

    @Test
    void asksForAnotherPictureWithoutADocument() {
        for (Specimen picture : List.of(Specimen.PASSPORT_UNREADABLE, Specimen.NO_DOCUMENT)) {
            Response answer = KycApi.processDocument(KycApi.start(People.asked("passport")), picture);

            assertThat(answer.statusCode()).as(picture.name()).isEqualTo(200);
            assertThat(answer.<String>path("next.action")).as(picture.name()).isEqualTo("process_document");
        }
    }

    @Test
    void paysForAnOrdinaryDocumentOnce() {
        Started session = KycApi.start(People.asked("passport"));

        assertThat(paid(() -> KycApi.processDocument(session, Specimen.PASSPORT)))
                .containsExactly(1, 1, 0);
        live(session);
        assertThat(paid(() -> KycApi.finalVerification(session))).containsExactly(0, 1, 1);
    }

    @Test
    void paysOneMoreComparisonAStepForASecondFace() {
        Started session = KycApi.start(People.asked("drivers-license"));
        Map<String, Object> picture =
                Map.of("image_data", base64(HonestPictures.holderBehind(Specimen.LICENCE_NUMBERED, 780)));

        assertThat(paid(() -> post(session, "/kyc/process-document", picture))).containsExactly(1, 1, 1);
        live(session);
        assertThat(paid(() -> KycApi.finalVerification(session))).containsExactly(0, 1, 2);
    }

    private void live(Started session) {
        Verification.of(aws, session).liveness(Specimen.ANNAS_SELFIES);
    }

    private List<Integer> paid(java.util.function.Supplier<Response> step) {
        List<Integer> before = PAID.stream().map(aws::calls).toList();
        assertThat(step.get().statusCode()).isEqualTo(200);
        List<Integer> after = PAID.stream().map(aws::calls).toList();
        return Stream.iterate(0, i -> i + 1)
                .limit(PAID.size())
                .map(i -> after.get(i) - before.get(i))
                .toList();
    }
}

package io.kyc.functions;

import static io.kyc.testing.KycApi.base64;
import static io.kyc.testing.KycApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.nullValue;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Jpeg;
import io.kyc.specimens.Specimen;
import io.kyc.specimens.SpecimenPerson;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.LocalBucket;
import io.kyc.testing.Refusal;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@code POST /functions/document-processor} from outside. */
@BlackBox
class DocumentProcessorResourceTest {
    private static final String PATH = "/functions/document-processor";

    LocalAws aws;

    LocalBucket bucket;

    private final String id = UUID.randomUUID().toString();

    @Test
    void readsTheDocumentAndCutsOutItsPortrait() {
        SpecimenPerson holder = Specimen.PASSPORT.person().orElseThrow();

        post(
                        PATH,
                        Map.of(
                                "session_id",
                                "unique-session-id",
                                "image_data",
                                base64(Specimen.PASSPORT.bytes()),
                                "document_type",
                                "passport"))
                .then()
                .statusCode(200)
                .body("session_id", equalTo("unique-session-id"))
                .body("document_type", equalTo("passport"))
                .body("extracted_fields.values()", everyItem(instanceOf(String.class)))
                .body("extracted_fields.keySet()", hasItems("FIRST_NAME", "LAST_NAME"))
                .body("extracted_fields.DOCUMENT_NUMBER", equalTo(holder.documentNumber()))
                .body("extracted_fields.keySet()", hasItems("DATE_OF_BIRTH", "EXPIRATION_DATE"))
                .body("face_detected", equalTo(true))
                .body("face_s3_key", equalTo("faces/unique-session-id/id_face.jpg"))
                .body("status", equalTo("PROCESSED"));

        BufferedImage portrait = Jpeg.decode(bucket.get("faces/unique-session-id/id_face.jpg"));
        assertThat(portrait).as("a JPEG").isNotNull();
        assertThat(Math.min(portrait.getWidth(), portrait.getHeight())).isGreaterThanOrEqualTo(80);
    }

    @Test
    void returnsThePlacesOfPortraitAndTexts() {
        var boxes = post(PATH, Map.of("session_id", id, "image_data", base64(Specimen.PASSPORT.bytes())))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // On the specimen the portrait is on the left, the name beside it in the upper half, and the zone at the bottom
        // over the whole width.
        assertThat(boxes.getDouble("boxes.portrait.left")).isBetween(0.05, 0.2);
        assertThat(boxes.getDouble("boxes.LAST_NAME.left")).isBetween(0.3, 0.4);
        assertThat(boxes.getDouble("boxes.LAST_NAME.top")).isBetween(0.15, 0.3);
        assertThat(boxes.getDouble("boxes.LAST_NAME.height")).isLessThan(0.08);
        assertThat(boxes.getDouble("boxes.MRZ_CODE.top")).isBetween(0.75, 0.9);
        assertThat(boxes.getDouble("boxes.MRZ_CODE.width")).isBetween(0.8, 1.0);
    }

    @Test
    void leavesOutPlacesOnAPictureStoredOnItsSide() {
        post(PATH, Map.of("session_id", id, "image_data", base64(Specimen.PASSPORT_EXIF_ORIENTATION.bytes())))
                .then()
                .statusCode(200)
                .body("extracted_fields.keySet()", hasItems("LAST_NAME"))
                .body("boxes.keySet()", contains("portrait"));
    }

    @Test
    void findsNoPortraitWhereThereIsNoFace() {
        post(PATH, Map.of("session_id", id, "image_data", base64(Specimen.NO_DOCUMENT.bytes())))
                .then()
                .statusCode(200)
                .body("session_id", equalTo(id))
                .body("document_type", nullValue())
                .body("extracted_fields", instanceOf(Map.class))
                .body("face_detected", equalTo(false))
                .body("containsKey('face_s3_key')", equalTo(true))
                .body("face_s3_key", nullValue())
                .body("status", equalTo("PROCESSED"));

        assertThat(bucket.keys("faces/" + id)).isEmpty();
    }

    @Test
    void refusesTheIdOfAFlow() {
        String flow = KycApi.start().id();

        Refusal.of(409, "flow_session")
                .beforeItCosts(
                        aws,
                        () -> post(
                                PATH, Map.of("session_id", flow, "image_data", base64(Specimen.NO_DOCUMENT.bytes()))));
    }
}

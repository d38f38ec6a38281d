package io.kyc.image;

import static io.kyc.testing.KycApi.base64;
import static io.kyc.testing.KycApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalBucket;
import io.kyc.testing.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The metadata of an applicant's photos, tested from outside. */
@BlackBox
class PhotoMetadataTest {
    LocalAws aws;

    LocalBucket bucket;

    @Test
    void storesNeitherPlaceNorDeviceOfAPhoto() throws Exception {
        byte[] photo = MetadataTest.taken(Specimen.PASSPORT.bytes(), Orientation.UPRIGHT);
        Started sent = KycApi.start();
        Started uploaded = KycApi.start();
        String upload = "uploads/" + uploaded.id() + "/photo.jpg";
        bucket.put(upload, photo);

        post(sent, "/kyc/process-document", Map.of("image_data", base64(photo)))
                .then()
                .statusCode(200);
        post(uploaded, "/kyc/process-document", Map.of("image_s3_key", upload))
                .then()
                .statusCode(200);

        for (Started session : new Started[] {sent, uploaded}) {
            byte[] kept = bucket.get("documents/" + session.id() + "/1/front");
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(MetadataTest.SECRET);
            assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept))
                            .getFirstDirectoryOfType(GpsDirectory.class))
                    .isNull();
            assertThat(kept).isEqualTo(Specimen.PASSPORT.bytes());
            assertThat(bucket.keys("faces/" + session.id()))
                    .allSatisfy(key -> assertThat(new String(bucket.get(key), StandardCharsets.ISO_8859_1))
                            .doesNotContain(MetadataTest.SECRET));
        }
    }

    @Test
    void keepsHowThePhotoWasHeld() throws Exception {
        Started session = KycApi.start();

        KycApi.processDocument(session, Specimen.PASSPORT_EXIF_ORIENTATION)
                .then()
                .statusCode(200)
                .body("next.action", equalTo("start_liveness"));

        byte[] kept = bucket.get("documents/" + session.id() + "/1/front");
        ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept))
                .getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isBetween(2, 8);
        assertThat(exif.getTagCount()).isEqualTo(1);
    }

    @Test
    void refusesAnAnimation() {
        byte[] animated = MetadataTest.insert(MetadataTest.png(), "acTL", "\0\0\0\2\0\0\0\0");
        Started session = KycApi.start();

        Refusal.of(415, "unsupported_image")
                .before(aws, () -> post(session, "/kyc/process-document", Map.of("image_data", base64(animated))));
    }
}

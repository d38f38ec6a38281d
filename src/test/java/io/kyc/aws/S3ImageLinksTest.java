package io.kyc.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.image.ImageFormat;
import io.kyc.image.ImageLinks;
import io.kyc.local.LocalAws;
import io.kyc.testing.BlackBox;
import io.kyc.testing.LocalBucket;
import io.kyc.testing.PresignedUrls;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Links to a real S3 that checks signatures. */
@BlackBox
class S3ImageLinksTest {
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    @Inject
    ImageLinks links;

    LocalAws aws;

    LocalBucket bucket;

    @Test
    void opensOneObjectUntilItExpires() {
        String key = "faces/" + UUID.randomUUID() + "/1/id_face.jpg";
        bucket.put(key, new byte[] {1, 2, 3});
        String lasting = links.view(key, Duration.ofMinutes(5)).toString();
        assertThat(PresignedUrls.get(lasting).body()).containsExactly(1, 2, 3);
        assertThat(PresignedUrls.get(lasting.replace("id_face", "id_fake")).statusCode())
                .isEqualTo(403);

        String brief = links.view(key, Duration.ofSeconds(1)).toString();
        Instant latest = Instant.now().plus(GENEROUS);
        int status = 200;
        while (status == 200 && Instant.now().isBefore(latest)) {
            status = PresignedUrls.get(brief).statusCode();
        }
        assertThat(status).isEqualTo(403);
    }

    @Test
    void acceptsAnUploadUntilItExpires() {
        byte[] bytes = {1, 2, 3};
        String url = links.upload("uploads/" + UUID.randomUUID() + "/front", ImageFormat.PNG, 3, Duration.ofSeconds(1))
                .url()
                .toString();
        Instant latest = Instant.now().plus(GENEROUS);
        int status = 200;
        while (status == 200 && Instant.now().isBefore(latest)) {
            status = PresignedUrls.put(url, "image/png", bytes);
        }
        assertThat(status).isEqualTo(403);
    }
}

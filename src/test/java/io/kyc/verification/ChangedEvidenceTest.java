package io.kyc.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.kyc.local.LocalAws;
import io.kyc.specimens.Specimen;
import io.kyc.testing.BlackBox;
import io.kyc.testing.KycApi;
import io.kyc.testing.KycApi.Started;
import io.kyc.testing.LocalBucket;
import io.kyc.testing.Refusal;
import io.kyc.testing.Verification;
import io.kyc.verification.session.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * With write access to the bucket, nobody can replace the compared pictures: neither the document's portrait nor the
 * living face.
 */
@BlackBox
class ChangedEvidenceTest {
    LocalAws aws;

    LocalBucket bucket;

    @Test
    void refusesToDecideOnChangedPictures() {
        Started session = Verification.of(aws).upTo(State.LIVENESS_COMPLETED).session();

        for (String folder : List.of("faces/" + session.id() + "/1/", "liveness-sessions/" + session.id() + "/1/")) {
            List<String> evidence = bucket.keys(folder).stream()
                    .filter(key -> !key.contains("audit"))
                    .toList();
            assertThat(evidence).as(folder).isNotEmpty();
            for (String key : evidence) {
                byte[] right = bucket.get(key);
                bucket.put(key, Specimen.IMPOSTOR_SELFIE_2.bytes());
                Refusal.of(500, "internal_error").beforeItCosts(aws, () -> KycApi.finalVerification(session));
                bucket.put(key, right);
            }
        }
        KycApi.finalVerification(session).then().statusCode(200);
    }
}

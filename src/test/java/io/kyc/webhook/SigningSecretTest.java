package io.kyc.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {
    private static final String SETTING = "kyc.webhook.secret";

    /** The first row is the vector of the specification's own libraries. The others were computed with openssl. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | msg_p5jXN8AQM9LWM0D4loKWxJek | 1614265330 | {"test": 2432232314} | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=
            whsec_q7Rk2WzXn0cVb8TgYh4LmP1sJdF6uAoE9iK3xC5vZk81hQpTn3RwLsXv07bGyMcD | session-0001_5 | 0 | '' | v1,x0BAq2ZodtsN4RIzp6oZaTRszLKjvMdd/uuBwQum0SM=
            whsec_lh53lIU7zvLU5xkF4XtBwgvDJK6skJRbaOSmbzt8Y1n/14zPRSO+p3Y9fOv4t5zDEexwY1teSYhQSyma9H6Yrg== | session-0001_5 | 1795341601 | {"type":"session.review","data":{"tenant":"Zoë & Søn"}} | v1,IGTOgESRfz+t2wwip1FgkUY3TnW8TDWsSuj0GcPr8gw=
            """)
    void signsAsTheSpecification(String secret, String id, long timestamp, String body, String signature) {
        assertThat(SigningSecret.of(SETTING, secret).sign(id, timestamp, body)).isEqualTo(signature);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 25, 26, 32, 63, 64})
    void acceptsTwentyFourToSixtyFourBytes(int bytes) {
        assertThat(SigningSecret.of(SETTING, secret(bytes)).sign("id", 1, "{}")).hasSize(3 + 44);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 23, 65, 512})
    void refusesOtherLengths(int bytes) {
        assertRefused(secret(bytes), "has " + bytes + " bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "'', has another beginning",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, has another beginning",
        "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, has another beginning",
        "WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, has another beginning",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!, other than base64",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw=, other than base64",
        "whsec_MfKQ9r8GKYqrTwjUPD8_LPZIo2LaLa-w, other than base64",
        "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, repeats itself"
    })
    void refusesOtherForms(String text, String why) {
        assertRefused(text, why);
    }

    @Test
    void doesNotShowItself() {
        String text = secret(32);

        assertThat(SigningSecret.of(SETTING, text)).asString().doesNotContain(text.substring(6, 12));
    }

    private static void assertRefused(String text, String why) {
        assertThatThrownBy(() -> SigningSecret.of(SETTING, text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(SETTING + " must be whsec_ and base64 of 24 to 64 random bytes, but ")
                .hasMessageContaining(why)
                .hasMessageContaining("openssl rand")
                .satisfies(refusal -> {
                    if (text.length() > 12) {
                        assertThat(refusal.getMessage()).doesNotContain(text.substring(6));
                    }
                });
    }

    private static String secret(int bytes) {
        byte[] key = new byte[bytes];
        new Random(20261130L + bytes).nextBytes(key);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }
}

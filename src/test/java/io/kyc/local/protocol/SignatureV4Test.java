package io.kyc.local.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Compares with the SDK's own signer. */
class SignatureV4Test {
    private static final byte[] BODY = "{\"Image\":{}}".getBytes(StandardCharsets.UTF_8);
    private static final SignatureV4 SIGNATURE = new SignatureV4("local", "local-secret");

    @Test
    void acceptsWhatTheSdkSigns() {
        assertThatCode(() -> SIGNATURE.check(signed("local", "local-secret"), BODY))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAChangedBodyAndAChangedHeader() {
        Map<String, List<String>> headers = signed("local", "local-secret");
        assertThat(refusal(headers, "{}".getBytes(StandardCharsets.UTF_8))).isEqualTo("InvalidSignatureException");
        headers.put("X-Amz-Target", List.of("RekognitionService.CompareFaces"));
        assertThat(refusal(headers, BODY)).isEqualTo("InvalidSignatureException");
    }

    @Test
    void refusesOtherCredentials() {
        assertThat(refusal(signed("someone", "local-secret"), BODY)).isEqualTo("UnrecognizedClientException");
        assertThat(refusal(signed("local", "guessed"), BODY)).isEqualTo("InvalidSignatureException");
    }

    @Test
    void refusesMissingAndMalformedAuthorization() {
        Map<String, List<String>> headers = signed("local", "local-secret");
        headers.remove("Authorization");
        assertThat(refusal(headers, BODY)).isEqualTo("MissingAuthenticationTokenException");
        headers.put("Authorization", List.of("Bearer abc"));
        assertThat(refusal(headers, BODY)).isEqualTo("IncompleteSignatureException");
    }

    private static String refusal(Map<String, List<String>> headers, byte[] body) {
        return catchThrowableOfType(AwsJsonException.class, () -> SIGNATURE.check(headers, body))
                .type();
    }

    private static Map<String, List<String>> signed(String accessKey, String secretKey) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create("http://127.0.0.1:4566/"))
                .putHeader("X-Amz-Target", "RekognitionService.DetectFaces")
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .build();
        return new HashMap<>(AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsCredentialsIdentity.create(accessKey, secretKey))
                        .request(request)
                        .payload(ContentStreamProvider.fromByteArray(BODY))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "rekognition")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"))
                .request()
                .headers());
    }
}

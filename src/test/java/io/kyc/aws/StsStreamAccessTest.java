package io.kyc.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.kyc.access.DerivedKeys;
import io.kyc.liveness.LivenessStream;
import io.kyc.liveness.TestLivenessSettings;
import io.kyc.metrics.TestMetrics;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

/** What the start checks of the role, without a client; and how answers of STS are read that are not what they must be. */
class StsStreamAccessTest {
    private static final String CREDENTIALS =
            "<Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>a secret</SecretAccessKey>"
                    + "<SessionToken>a token</SessionToken><Expiration>2126-03-01T10:15:00Z</Expiration></Credentials>";

    private static StsStreamAccess of(Optional<String> role) {
        return of(null, role);
    }

    private static StsStreamAccess of(StsClient client, Optional<String> role) {
        return new StsStreamAccess(
                client,
                new AwsCalls(TestMetrics.unseen()),
                new DerivedKeys("q7Rk2WzXn0cVb8TgYh4LmP1sJdF6uAoE9iK3xC5v"),
                new TestLivenessSettings(role));
    }

    @Test
    void isOffWithoutARole() {
        assertThat(of(Optional.empty()).isOn()).isFalse();
        assertThat(of(Optional.empty()).grant("anybody")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::123456789012:role/kyc-stream",
                "arn:aws-us-gov:iam::123456789012:role/service/kyc-StreamRole-1X2Y",
                "arn:aws-cn:iam::123456789012:role/a.b@c+d=e,f_g"
            })
    void takesTheArnOfARole(String arn) {
        assertThatCode(() -> of(Optional.of(arn))).doesNotThrowAnyException();
        assertThat(of(Optional.of(arn)).isOn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kyc-stream",
                "arn:aws:iam::123456789012:user/kyc",
                "arn:aws:iam::12345:role/kyc",
                "arn:aws:sts::123456789012:assumed-role/kyc/session",
                "arn:aws:iam::123456789012:role/",
                "arn:aws:iam::123456789012:role/two words"
            })
    void refusesAnythingElse(String arn) {
        assertThatThrownBy(() -> of(Optional.of(arn)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kyc.liveness.stream-role must be the ARN of a role")
                .hasMessageEndingWith("but is " + arn);
    }

    @Test
    void readsCredentials() throws IOException {
        try (Answers sts = new Answers(CREDENTIALS)) {
            assertThat(sts.granted())
                    .contains(new LivenessStream(
                            "eu-west-1",
                            new LivenessStream.Credentials(
                                    "ASIAEXAMPLE", "a secret", "a token", Instant.parse("2126-03-01T10:15:00Z"))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<AccessKeyId>ASIAEXAMPLE</AccessKeyId>",
                "<SecretAccessKey>a secret</SecretAccessKey>",
                "<SessionToken>a token</SessionToken>",
                "<Expiration>2126-03-01T10:15:00Z</Expiration>",
                CREDENTIALS
            })
    void takesNoPartOfCredentialsForThem(String missing) throws IOException {
        assertThat(CREDENTIALS).contains(missing);
        try (Answers sts = new Answers(CREDENTIALS.replace(missing, ""))) {
            assertUnavailable(sts::granted);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<Credentials><AccessKeyId>ASIAEXAMPLE", "</AssumeRoleResult>", "&", "{\"Credentials\": {}}"})
    void takesNoBrokenAnswerForCredentials(String broken) throws IOException {
        try (Answers sts = new Answers(broken)) {
            assertUnavailable(sts::granted);
        }
    }

    @Test
    void isUnavailableWhenNobodyListens() throws IOException {
        Answers sts = new Answers(CREDENTIALS);
        sts.close();

        assertUnavailable(sts::granted);
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(KycException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.AWS_UNAVAILABLE);
            assertThat(e.retryAfter()).isPresent();
            assertThat(e.getMessage()).doesNotContain("ASIAEXAMPLE", "secret", "a token");
        });
    }

    /** An STS that always gives the same answer. */
    private static final class Answers implements AutoCloseable {
        private final HttpServer server;

        Answers(String result) throws IOException {
            byte[] body = ("<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleResult>"
                            + result + "</AssumeRoleResult></AssumeRoleResponse>")
                    .getBytes(StandardCharsets.UTF_8);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
        }

        Optional<LivenessStream> granted() {
            try (StsClient client = StsClient.builder()
                    .endpointOverride(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                    .region(Region.EU_WEST_1)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(AwsBasicCredentials.create("an id", "another secret")))
                    .httpClient(UrlConnectionHttpClient.create())
                    .build()) {
                return of(client, Optional.of("arn:aws:iam::123456789012:role/kyc-stream"))
                        .grant("anybody");
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}

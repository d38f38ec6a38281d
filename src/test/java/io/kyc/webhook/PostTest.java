package io.kyc.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receiver can do to a post. */
@Timeout(60)
class PostTest {
    private static final WebhookMessage MESSAGE = new WebhookMessage("session-1_5", "{\"type\":\"session.révisé\"}");
    private static final SigningSecret SECRET = SigningSecret.of("secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final TestReceiver receiver = new TestReceiver();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void sendsWhatTheSpecificationAsksFor() throws Exception {
        assertThat(send(receiver.url("/hooks/kyc?a=b"), LONG)).isEqualTo(204);

        TestReceiver.Received received = receiver.next();
        assertThat(received.line()).isEqualTo("POST /hooks/kyc?a=b HTTP/1.1");
        assertThat(received.body()).isEqualTo(MESSAGE.body());
        assertThat(received.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("user-agent", "kyc-lambda")
                .containsEntry("webhook-id", "session-1_5")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", SECRET.sign("session-1_5", 1614265330, MESSAGE.body()))
                .doesNotContainKeys("upgrade", "http2-settings", "authorization", "cookie");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 299, 300, 304, 400, 401, 403, 404, 407, 410, 421, 429, 500, 502, 503, 504, 599})
    void tellsTheStatus(int status) throws Exception {
        receiver.behave(TestReceiver.status(status));

        assertThat(send(receiver.url("/"), LONG)).isEqualTo(status);
        receiver.next();
        assertThat(receiver.waiting()).as("repetitions of its own").isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) throws Exception {
        try (TestReceiver elsewhere = new TestReceiver()) {
            receiver.behave(TestReceiver.status(status, "Location: " + elsewhere.url("/inside") + "\r\n"));

            assertThat(send(receiver.url("/"), LONG)).isEqualTo(status);
            assertThat(elsewhere.waiting()).isZero();
        }
    }

    /** A receiver that never stops talking must not fill the memory, and its status was the answer. */
    @Test
    void readsNothingOfAnEndlessAnswer() throws Exception {
        AtomicLong written = new AtomicLong();
        CountDownLatch stopped = new CountDownLatch(1);
        receiver.behave(client -> {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 100000000000\r\n\r\n".getBytes());
            byte[] part = new byte[65_536];
            try {
                while (true) {
                    client.getOutputStream().write(part);
                    written.addAndGet(part.length);
                }
            } finally {
                stopped.countDown();
            }
        });

        assertThat(send(receiver.url("/"), LONG)).isEqualTo(200);
        assertThat(stopped.await(30, TimeUnit.SECONDS))
                .as("the connection ended")
                .isTrue();
        assertThat(written.get()).as("no more than buffers hold").isLessThan(64L << 20);
    }

    @Test
    void refusesEndlessHeaders() {
        receiver.behave(client -> {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes());
            for (int i = 0; i < 1_000_000; i++) {
                client.getOutputStream().write(("X-" + i + ": " + "x".repeat(1000) + "\r\n").getBytes());
            }
        });

        assertThatThrownBy(() -> send(receiver.url("/"), LONG)).isInstanceOf(IOException.class);
    }

    @Test
    void givesUpOnASilentReceiver() {
        CountDownLatch end = new CountDownLatch(1);
        receiver.behave(client -> end.await());

        assertThatThrownBy(() -> send(receiver.url("/"), SHORT)).isInstanceOf(TimeoutException.class);
        end.countDown();
    }

    /** Each byte comes in time; the whole does not. */
    @Test
    void givesUpOnAReceiverThatDrips() {
        CountDownLatch end = new CountDownLatch(1);
        receiver.behave(client -> {
            for (byte b : "HTTP/1.1 200 OK\r\nX-Slow: very-slow-indeed\r\nContent-Length: 0\r\n\r\n".getBytes()) {
                client.getOutputStream().write(b);
                client.getOutputStream().flush();
                if (end.await(100, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        });

        assertThatThrownBy(() -> send(receiver.url("/"), SHORT)).isInstanceOf(TimeoutException.class);
        end.countDown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1", "SSH-2.0-OpenSSH_9.6\r\n", "HTTP/1.1 abc OK\r\n\r\n", "\r\n\r\n"})
    void refusesWhatIsNotHttp(String answer) {
        receiver.behave(TestReceiver.raw(answer));

        assertThatThrownBy(() -> send(receiver.url("/"), LONG)).isInstanceOf(IOException.class);
    }

    @Test
    void tellsThatNobodyListens() {
        String url = receiver.url("/");
        receiver.close();

        assertThatThrownBy(() -> send(url, LONG)).isInstanceOf(ConnectException.class);
    }

    @Test
    void refusesAHostThatIsNotThere() {
        assertThatThrownBy(() -> send("https://nobody.invalid/", LONG)).isInstanceOf(ConnectException.class);
    }

    @Test
    void postsToAReceiverWithATrustedCertificate() throws Exception {
        Certificates certificate = Certificates.of(folder, "dns:localhost");
        try (TestReceiver secure = new TestReceiver(certificate.server(), "https")) {
            assertThat(send(new Post(() -> trusting(certificate.trusted())), secure.url("/"), LONG))
                    .isEqualTo(204);
            assertThat(secure.next().body()).isEqualTo(MESSAGE.body());
        }
    }

    @Test
    void refusesACertificateThatNobodySigned() {
        try (TestReceiver secure =
                new TestReceiver(Certificates.of(folder, "dns:localhost").server(), "https")) {
            assertThatThrownBy(() -> send(secure.url("/"), LONG)).isInstanceOf(SSLException.class);
            assertThat(secure.waiting()).isZero();
        }
    }

    @Test
    void refusesACertificateOfAnotherHost() {
        Certificates certificate = Certificates.of(folder, "dns:example.com");
        try (TestReceiver secure = new TestReceiver(certificate.server(), "https")) {
            assertThatThrownBy(() -> send(new Post(() -> trusting(certificate.trusted())), secure.url("/"), LONG))
                    .isInstanceOf(SSLException.class);
            assertThat(secure.waiting()).isZero();
        }
    }

    @Test
    void refusesAReceiverWithoutTls() {
        assertThatThrownBy(() -> send(receiver.url("/").replace("http:", "https:"), LONG))
                .isInstanceOf(IOException.class);
    }

    private static HttpClient.Builder trusting(SSLContext certificates) {
        return HttpClient.newBuilder().sslContext(certificates);
    }

    private static int send(String url, Duration timeout) throws IOException, TimeoutException {
        return send(new Post(), url, timeout);
    }

    private static int send(Post post, String url, Duration timeout) throws IOException, TimeoutException {
        return post.send(new Receiver(URI.create(url), List.of(SECRET), timeout), MESSAGE, 1614265330);
    }
}

package io.kyc.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** How often a call is made again that broke off while it was sent. Nothing else may be: it would be paid twice. */
class AwsCallsTest {

    @Test
    void triesSixConnections() {
        assertThat(calls(new UncheckedIOException(new IOException("broken pipe"))))
                .isEqualTo(6);
        assertThat(calls(client(new IOException("Error writing request body to server"))))
                .as("each call of the SDK has tried three")
                .isEqualTo(2);
        assertThat(calls(client(new SocketException("Connection reset")))).isEqualTo(2);
    }

    @Test
    void makesNoOtherCallAgain() {
        assertThat(calls(client(new ConnectException("refused")))).isEqualTo(1);
        assertThat(calls(client(new IOException("Read timed out")))).isEqualTo(1);
        assertThat(calls(new IllegalStateException("a defect"))).isEqualTo(1);
    }

    @Test
    void answersAfterABrokenConnection() {
        AtomicInteger made = new AtomicInteger();

        String answer = AwsCalls.sent("S3.PutObject", () -> {
            if (made.incrementAndGet() < 6) {
                throw new UncheckedIOException(new IOException("broken pipe"));
            }
            return "stored";
        });

        assertThat(answer).isEqualTo("stored");
    }

    private static SdkClientException client(Exception cause) {
        return SdkClientException.create("Unable to execute HTTP request", cause);
    }

    private static int calls(RuntimeException failure) {
        AtomicInteger made = new AtomicInteger();
        assertThatThrownBy(() -> AwsCalls.sent("S3.PutObject", () -> {
                    made.incrementAndGet();
                    throw failure;
                }))
                .isSameAs(failure);
        return made.get();
    }
}

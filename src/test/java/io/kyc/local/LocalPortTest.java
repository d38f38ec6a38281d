package io.kyc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LocalPortTest {
    @Test
    void saysWhichSettingChoosesAnotherPort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThat(LocalPort.S3.taken(Integer.toString(port)))
                    .hasValueSatisfying(line -> assertThat(line)
                            .startsWith(
                                    "Port " + port + " is taken. Stop the program that uses it, or choose another port"
                                            + " for the local S3 with -Dkyc.local.s3-port=")
                            .endsWith("."));
        }
    }

    @Test
    void findsAPortThatIsTakenOnAllInterfaces() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = Integer.toString(other.getLocalPort());

            assertThat(LocalPort.ANALYSIS.taken(port)).isPresent();
            assertThat(new LocalPort("the API", "quarkus.http.port", true).taken(port))
                    .isPresent();
        }
    }

    @Test
    void takesAFreePortAndAnyFreePort() throws IOException {
        int free;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = other.getLocalPort();
        }

        assertThat(LocalPort.S3.taken(Integer.toString(free))).isEmpty();
        assertThat(LocalPort.S3.taken("0")).isEmpty();
    }

    @Test
    void leavesOtherValuesToTheServer() {
        assertThat(LocalPort.S3.taken("")).isEmpty();
        assertThat(LocalPort.S3.taken("70000")).isEmpty();
        assertThat(LocalPort.S3.taken("s3")).isEmpty();
    }
}

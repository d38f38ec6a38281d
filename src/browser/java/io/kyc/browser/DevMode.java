package io.kyc.browser;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs the application as a developer starts it, on free ports; its log is {@code target/browser-dev-mode.log}. With
 * {@code -Dkyc.browser.url=…} an application that is already running is used.
 */
final class DevMode implements AutoCloseable {
    private static final Path LOG = Path.of("target/browser-dev-mode.log");
    private static final Duration START = Duration.ofMinutes(6);

    private final Optional<Process> process;
    private final String url;

    private DevMode(Optional<Process> process, String url) {
        this.process = process;
        this.url = url;
    }

    static DevMode start() {
        String running = System.getProperty("kyc.browser.url", "");
        if (!running.isEmpty()) {
            return new DevMode(Optional.empty(), running);
        }
        try {
            int port = freePort();
            // Without tests, because Maven might compile them again, over the classes of this very test.
            Process process = new ProcessBuilder(
                            "./mvnw",
                            "-B",
                            "-ntp",
                            "-Dmaven.test.skip=true",
                            "quarkus:dev",
                            "-Ddebug=false",
                            "-Dquarkus.analytics.disabled=true",
                            "-Dquarkus.test.continuous-testing=disabled",
                            "-Dquarkus.http.port=" + port,
                            "-Dkyc.local.port=" + freePort(),
                            "-Dkyc.local.s3-port=" + freePort(),
                            "-Dkyc.local.dynamodb-port=" + freePort())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile())
                    .start();
            DevMode started = new DevMode(Optional.of(process), "http://localhost:" + port);
            started.awaitHealth(process);
            return started;
        } catch (IOException e) {
            throw new IllegalStateException("dev mode cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without a slash at its end. */
    String url() {
        return url;
    }

    private void awaitHealth(Process starting) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create(url + "/q/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && starting.isAlive()) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The port is not open yet.
            }
            // Returns early if the process ends; the loop condition then stops the wait.
            starting.waitFor(500, TimeUnit.MILLISECONDS);
        }
        close();
        throw new IllegalStateException("dev mode did not start:\n" + Files.readString(LOG));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.ifPresent(running -> {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
            try {
                if (!running.waitFor(30, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}

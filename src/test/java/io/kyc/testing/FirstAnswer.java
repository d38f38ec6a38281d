package io.kyc.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Waits for the first answer of each application before its first test. Quarkus 3.34.1 can hand the first event after a restart to the
 * application that just ended, and then nobody answers it. Quarkus finds this class by its service file.
 */
public class FirstAnswer implements QuarkusTestBeforeEachCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int TRIES = 20;

    /** Each application has a class loader of its own, and so a field of its own. */
    private static boolean answers;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (!answers) {
            String port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
            URI health = URI.create("http://localhost:" + port + "/q/health/live");
            waitForAnswer(HttpRequest.newBuilder(health).timeout(PATIENCE).build());
            answers = true;
        }
    }

    private static void waitForAnswer(HttpRequest request) {
        HttpClient client = HttpClient.newHttpClient();
        IOException last = null;
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                client.send(request, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        throw new UncheckedIOException("no answer to any of " + TRIES + " requests to " + request.uri(), last);
    }
}

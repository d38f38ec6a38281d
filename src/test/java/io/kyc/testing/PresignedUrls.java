package io.kyc.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Links to objects as a browser uses them: no credentials but the link. */
public final class PresignedUrls {
    private PresignedUrls() {}

    /** @return the status */
    public static int put(String url, String type, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", type)
                        // A refusal comes before the body is sent, which might not be read to its end.
                        .expectContinue(true)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build())
                .statusCode();
    }

    public static HttpResponse<byte[]> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        IOException last = null;
        // A server that refuses while the body is still coming may close the connection before its answer is read.
        for (int attempt = 0; attempt < 4; attempt++) {
            try {
                // No connection is used again: after a refusal it may be closed.
                return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
        }
        throw new AssertionError("no answer", last);
    }
}

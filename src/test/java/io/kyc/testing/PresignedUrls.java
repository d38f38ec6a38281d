package io.kyc.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Uses links to objects as a browser does, without any other credentials. */
public final class PresignedUrls {
    private PresignedUrls() {}

    /** @return the status */
    public static int put(String url, String type, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", type)
                        // A refusal comes before the body is sent; the server might not read the body to its end.
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
        // A server that refuses while the body is still being sent may close the connection before its answer is read.
        for (int attempt = 0; attempt < 4; attempt++) {
            try {
                // Connections are not reused, because the server may close them after a refusal.
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

package io.kyc.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.contract.Contract;
import io.kyc.contract.Exchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The HTTP API by a plain client with little overhead, for thousands of calls. */
public final class PlainHttp {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "frames-4f6c1d";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    public PlainHttp(String base) {
        this.base = base;
    }

    /** An answer; {@code body} is empty if there is none. */
    public record Answer(int status, String body, boolean replayed) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }
    }

    public Answer send(String method, String path, Optional<String> token, Optional<String> key, Map<String, ?> body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
            String sent = method.equals("POST") ? JSON.writeValueAsString(body) : "";
            token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
            key.ifPresent(value -> request.header("Idempotency-Key", value));
            if (method.equals("POST")) {
                request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(sent));
            } else {
                request.method(method, HttpRequest.BodyPublishers.noBody());
            }
            HttpResponse<String> response = response(request.build());
            Contract.OF_THE_SERVICE.check(exchange(response, sent));
            return answer(response);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Does what the applicant's device does: sends the frames to the local AWS. */
    public Answer frames(URI localAws, String livenessId, List<byte[]> frames) {
        List<byte[]> parts = new java.util.ArrayList<>();
        for (byte[] frame : frames) {
            parts.add(ascii(
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"frames\"; filename=\"f.jpg\"\r\n"
                            + "Content-Type: image/jpeg\r\n\r\n"));
            parts.add(frame);
            parts.add(ascii("\r\n"));
        }
        parts.add(ascii("--" + BOUNDARY + "--\r\n"));
        return answer(response(HttpRequest.newBuilder(localAws.resolve("/local/liveness/" + livenessId))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts))
                .build()));
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Idempotent-Replayed").isPresent());
    }

    private static Exchange exchange(HttpResponse<String> response, String sent) {
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        HttpRequest request = response.request();
        return new Exchange(
                request.method(), request.uri().getPath(), sent, response.statusCode(), headers, response.body());
    }

    private HttpResponse<String> response(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

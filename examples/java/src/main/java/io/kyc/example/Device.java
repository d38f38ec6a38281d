package io.kyc.example;

import io.kyc.client.model.UploadUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What an applicant's device sends to others than the service: the picture to the bucket, the face to Rekognition. */
final class Device {
    private static final String LOCAL_AWS =
            Optional.ofNullable(System.getenv("LOCAL_AWS_URL")).orElse("http://127.0.0.1:4566");

    private final HttpClient http = HttpClient.newHttpClient();

    void put(UploadUrl link, byte[] picture) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(link.getUrl())
                .method(link.getMethod().getValue(), BodyPublishers.ofByteArray(picture));
        link.getHeaders().forEach(request::header);
        send(request.build());
    }

    /** On AWS, Amplify's FaceLivenessDetector streams a video. Dev mode takes frames of a selfie. */
    void showFace(String check, Path pictures) throws IOException {
        String boundary = "frames-of-a-selfie";
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (int i = 1; i <= 4; i++) {
            form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"frames\"; filename=\"" + i
                            + ".jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            form.writeBytes(Files.readAllBytes(pictures.resolve("selfie-" + i + ".jpg")));
            form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        form.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        send(HttpRequest.newBuilder(URI.create(LOCAL_AWS + "/local/liveness/" + check))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                .build());
    }

    private void send(HttpRequest request) throws IOException {
        try {
            HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(request.uri().getPath() + " was refused: " + answer.statusCode());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

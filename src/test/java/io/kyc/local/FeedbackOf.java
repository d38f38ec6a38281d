package io.kyc.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rekognition.RekognitionClient;

/** Reads {@code Feedback}, which the SDK's model does not have, from the bytes of the answer. */
final class FeedbackOf implements ExecutionInterceptor {
    private final LocalAws aws;
    private byte[] body = new byte[0];

    FeedbackOf(LocalAws aws) {
        this.aws = aws;
    }

    /** The codes of this liveness session. */
    List<String> session(String id) {
        try (RekognitionClient client = RekognitionClient.builder()
                .endpointOverride(aws.endpoint())
                .region(Region.of(aws.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(aws.accessKey(), aws.secretKey())))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(options -> options.addExecutionInterceptor(this))
                .build()) {
            client.getFaceLivenessSessionResults(request -> request.sessionId(id));
            JsonNode feedback = new ObjectMapper().readTree(body).path("Feedback");
            return StreamSupport.stream(feedback.spliterator(), false)
                    .map(one -> one.path("Code").asText())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        try (InputStream answer = context.responseBody().orElseThrow()) {
            body = answer.readAllBytes();
            return Optional.of(new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.kyc.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.liveness.LivenessResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.rekognition.model.GetFaceLivenessSessionResultsResponse;

/**
 * Reads members of {@code GetFaceLivenessSessionResults} that Rekognition answers since 28 September 2026 and that SDK
 * 2.41.18 drops: {@code Feedback[].Code} and {@code Metadata.SDKType}. It looks at the answer's bytes on their way to the
 * SDK and changes nothing. SDK 2.57.8 has the members: with it, this class goes.
 *
 * <p>Members of another form count as absent. They must never make a call fail that the SDK can read.
 */
public class LivenessRemarks implements ExecutionInterceptor {
    /** Set while a call of this thread wants the remarks: the SDK's synchronous clients call interceptors there. */
    private static final ThreadLocal<LivenessResult.Remarks> READ = new ThreadLocal<>();

    private static final ObjectMapper JSON = new ObjectMapper();

    /** For {@code quarkus.rekognition.interceptors}, if that extension makes the client. */
    public LivenessRemarks() {}

    /** An answer with what the SDK dropped. */
    record Answer(GetFaceLivenessSessionResultsResponse response, LivenessResult.Remarks remarks) {}

    /** Makes the call, which must run on this thread. */
    static Answer of(Supplier<GetFaceLivenessSessionResultsResponse> call) {
        READ.set(LivenessResult.Remarks.NONE);
        try {
            return new Answer(call.get(), READ.get());
        } finally {
            READ.remove();
        }
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        if (READ.get() == null
                || !context.httpResponse().isSuccessful()
                || context.responseBody().isEmpty()) {
            return context.responseBody();
        }
        byte[] body = bytes(context.responseBody().get());
        READ.set(remarks(body));
        return Optional.of(new ByteArrayInputStream(body));
    }

    private static byte[] bytes(InputStream body) {
        try (body) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LivenessResult.Remarks remarks(byte[] body) {
        try {
            JsonNode answer = JSON.readTree(body);
            List<String> feedback = StreamSupport.stream(answer.path("Feedback").spliterator(), false)
                    .map(one -> one.path("Code"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .toList();
            return new LivenessResult.Remarks(
                    feedback,
                    Optional.ofNullable(answer.path("Metadata").path("SDKType").textValue()));
        } catch (IOException e) {
            // The SDK reads the same bytes and says what is wrong with them.
            return LivenessResult.Remarks.NONE;
        }
    }
}

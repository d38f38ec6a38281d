package io.kyc.local.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;

/**
 * One operation of a service.
 *
 * @param target the header {@code X-Amz-Target}, such as {@code Textract.AnalyzeID}
 * @param infers whether it runs a net; such calls run on the inference threads, and all others are answered at once
 * @param body makes the answer's JSON from the request's
 */
public record Operation(String target, boolean infers, Function<JsonNode, ObjectNode> body) {
    /**
     * @param builder a new builder of the request class
     * @param request the request class
     * @param body throws the exceptions of the service's model, or {@link AwsJsonException}
     */
    public static <I, O extends SdkPojo> Operation of(
            String target, boolean infers, Supplier<? extends SdkPojo> builder, Class<I> request, Function<I, O> body) {
        return new Operation(
                target, infers, json -> SdkJson.write(body.apply(request.cast(SdkJson.read(json, builder.get())))));
    }

    /** The part after the dot: {@code AnalyzeID}. */
    public String name() {
        return target.substring(target.indexOf('.') + 1);
    }
}

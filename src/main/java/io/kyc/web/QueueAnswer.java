package io.kyc.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;

/**
 * The function's answer to messages of the queue: those that the queue must give again. It is not an answer of HTTP, but
 * that is the type which Quarkus' handler returns; {@link EventJson} writes it in Lambda's own form.
 */
final class QueueAnswer extends APIGatewayV2HTTPResponse {
    private final List<String> failed;

    /** @param failed ids of messages */
    QueueAnswer(List<String> failed) {
        this.failed = List.copyOf(failed);
    }

    List<String> failed() {
        return failed;
    }
}

package io.kyc.web;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kyc.webhook.QueueMessage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What the function is invoked with: an event of the gateway, or messages of the queue. Quarkus reads events as {@link
 * APIGatewayV2HTTPEvent}, which has no place for the latter.
 */
@RegisterForReflection
public class FunctionEvent extends APIGatewayV2HTTPEvent {
    private List<QueueMessage> messages;

    @JsonProperty("Records")
    public void setMessages(List<QueueMessage> messages) {
        this.messages = messages;
    }

    List<QueueMessage> messages() {
        return messages;
    }

    /**
     * Whether this is messages of the queue and nothing else. The gateway fills {@code requestContext} and {@code
     * rawPath} in every event itself, so no request can pass for messages, whatever its body and its headers say.
     */
    boolean isOfTheQueue() {
        return getRequestContext() == null
                && getRawPath() == null
                && messages != null
                && !messages.isEmpty()
                && messages.stream().allMatch(message -> message != null && message.isWhole());
    }
}

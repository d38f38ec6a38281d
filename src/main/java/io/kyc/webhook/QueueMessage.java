package io.kyc.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A message of a queue, as Lambda hands it to the function. Each member is null if the event lacks it.
 *
 * @param messageId by which the queue knows it
 * @param eventSource {@code aws:sqs}
 * @param body an event of EventBridge, as JSON
 */
@RegisterForReflection
public record QueueMessage(String messageId, String eventSource, String body) {
    private static final String QUEUE = "aws:sqs";

    /** Whether it is a whole message of a queue. */
    public boolean isWhole() {
        return QUEUE.equals(eventSource) && messageId != null && !messageId.isEmpty() && body != null;
    }
}

package io.kyc.local.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as Lambda hands it to a function that reads a queue of EventBridge's.
 *
 * @param id the event's own
 * @param message JSON with one record
 */
record QueuedEvent(String id, String message) {

    /**
     * @param detail the event
     * @param region where it is said to happen
     */
    static QueuedEvent of(Map<String, String> detail, String region, Instant time) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", "KYC session moved");
        event.put("source", "kyc-lambda");
        event.put("account", "000000000000");
        event.put("time", time.toString());
        event.put("region", region);
        event.putArray("resources");
        detail.forEach(event.putObject("detail")::put);

        ObjectNode queue = JsonNodeFactory.instance.objectNode();
        ObjectNode message = queue.putArray("Records").addObject();
        message.put("messageId", UUID.randomUUID().toString());
        message.put("receiptHandle", "local");
        message.put("body", event.toString());
        message.put("eventSource", "aws:sqs");
        message.put("eventSourceARN", "arn:aws:sqs:" + region + ":000000000000:local-events");
        message.put("awsRegion", region);
        return new QueuedEvent(detail.getOrDefault("id", "without an id"), queue.toString());
    }
}

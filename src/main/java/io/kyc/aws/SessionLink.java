package io.kyc.aws;

import static io.kyc.aws.SessionItem.text;

import io.kyc.access.SessionId;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item beside the session that names an item elsewhere which holds the session's data: erasure finds it by this. */
final class SessionLink {
    /** S: the other item's partition key. */
    static final String LINKED_PK = "linked_pk";
    /** S: the other item's sort key. */
    static final String LINKED_SK = "linked_sk";

    private SessionLink() {}

    /** @return changeable, without {@code ttl}: it ends when the other item does */
    static Map<String, AttributeValue> to(Map<String, AttributeValue> key, SessionId session) {
        Map<String, AttributeValue> link = new HashMap<>();
        String pk = key.get(SessionItem.PK).s();
        String sk = key.get(SessionItem.SK).s();
        link.put(SessionItem.PK, text("SESSION#" + session));
        link.put(SessionItem.SK, text("LINK#" + pk + "#" + sk));
        link.put(LINKED_PK, text(pk));
        link.put(LINKED_SK, text(sk));
        return link;
    }
}

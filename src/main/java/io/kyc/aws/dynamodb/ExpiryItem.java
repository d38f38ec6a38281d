package io.kyc.aws.dynamodb;

import io.kyc.verification.session.Session;

/**
 * Stores, beside a session without a decision, an item that DynamoDB deletes when the session's time is over: {@code
 * SESSION#{id}} / {@code EXPIRY}. A pipe in {@code infra/template.yaml} makes the event of the expiry from the record of
 * this deletion in the table's stream. Nobody reads the item. It goes with the move that ends the session.
 */
final class ExpiryItem {
    private static final String SK = "EXPIRY";

    private ExpiryItem() {}

    /** The write for the transaction that moves the session: the item as it is now, or its end. */
    static Write of(Session moved) {
        Key key = new Key(SessionItem.partition(moved.id()), SK);
        return moved.state().isOpen()
                ? Table.put(key.item()
                        .until(moved.expiresAt())
                        .with(Item.TENANT, moved.tenant())
                        .with(SessionEvent.EVENT, SessionEvent.ofExpiry(moved)))
                : Table.delete(key);
    }
}

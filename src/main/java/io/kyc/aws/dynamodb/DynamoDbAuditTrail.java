package io.kyc.aws.dynamodb;

import io.kyc.access.SessionId;
import io.kyc.verification.session.AuditTrail;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the audit items beside a session, in the order of their versions. */
@Singleton
class DynamoDbAuditTrail implements AuditTrail {
    private final Table table;

    DynamoDbAuditTrail(Table table) {
        this.table = table;
    }

    @Override
    public List<AuditTrail.Entry> of(SessionId id) {
        return table.queryAll(AuditItem.keys(id)).stream().map(AuditItem::entry).toList();
    }
}

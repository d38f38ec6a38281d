package io.kyc.aws.dynamodb;

import io.kyc.access.DerivedKeys;
import io.kyc.access.KeyedHash;
import io.kyc.access.RotatedHash;
import io.kyc.access.SessionId;
import io.kyc.verification.session.Sessions.Tombstone;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Records erased sessions: {@code ERASED#{keyed hash of the id}}. The id is hashed because it may be a name. A
 * tombstone has no TTL.
 */
@Singleton
class Tombstones {
    private static final String PURPOSE = "erased-session/1";
    /** N, seconds: when the session was erased. */
    private static final String ERASED_AT = "erased_at";
    /** S: the actor who asked for the erasure. */
    private static final String ERASED_BY = "erased_by";

    private final Table table;
    private final RotatedHash hash;

    Tombstones(Table table, DerivedKeys keys) {
        this.table = table;
        this.hash = keys.hash(PURPOSE);
    }

    Optional<Tombstone> find(SessionId id) {
        return hash.accepted().stream()
                .flatMap(one -> table.get(key(one, id)).stream())
                .flatMap(item -> of(item).stream())
                .findFirst();
    }

    /** @param item as read; empty when it does not exist */
    static Optional<Tombstone> of(Item item) {
        return Optional.of(item)
                .filter(found -> !found.isEmpty())
                .map(found -> new Tombstone(
                        found.text(Item.TENANT),
                        Instant.ofEpochSecond(found.number(ERASED_AT)),
                        found.text(ERASED_BY)));
    }

    /**
     * Conditions for a transaction that takes an id into use: the id must not be that of an erased session. One for
     * each secret that counts.
     */
    List<Write> absent(SessionId id) {
        return hash.accepted().stream()
                .map(one -> Table.check(key(one, id), Condition.isNew()).returningOld())
                .map(Write.class::cast)
                .toList();
    }

    /** The write for the transaction that removes the session. */
    Write put(SessionId id, Tombstone tombstone) {
        return Table.put(key(hash.current(), id)
                        .item()
                        .with(Item.TENANT, tombstone.tenant())
                        .with(ERASED_AT, tombstone.erasedAt().getEpochSecond())
                        .with(ERASED_BY, tombstone.erasedBy()))
                // If two erasures end at once, the first one's tombstone counts.
                .onlyIf(Condition.isNew());
    }

    private static Key key(KeyedHash hash, SessionId id) {
        return Key.alone("ERASED#" + hash.hex(id.value()));
    }
}

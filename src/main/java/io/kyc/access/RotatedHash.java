package io.kyc.access;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The keyed hashes for one purpose while the secret is rotated. New hashes use the current key; stored ones may use the
 * former.
 */
public final class RotatedHash {
    private final KeyedHash current;
    private final Optional<KeyedHash> former;
    private final BooleanSupplier formerCounts;

    RotatedHash(KeyedHash current, Optional<KeyedHash> former, BooleanSupplier formerCounts) {
        this.current = current;
        this.former = former;
        this.formerCounts = formerCounts;
    }

    /** The hash for anything new. */
    public KeyedHash current() {
        return current;
    }

    /** The hashes to look for or to check against: the current one, then the former one while it counts. */
    public List<KeyedHash> accepted() {
        return formerCounts.getAsBoolean()
                ? Stream.concat(Stream.of(current), former.stream()).toList()
                : List.of(current);
    }
}

package io.kyc.access;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A keyed hash of one purpose while the secret is rotated: what is new is made under the current key, what is there may be of the former. */
public final class RotatedHash {
    private final KeyedHash current;
    private final Optional<KeyedHash> former;
    private final BooleanSupplier formerCounts;

    RotatedHash(KeyedHash current, Optional<KeyedHash> former, BooleanSupplier formerCounts) {
        this.current = current;
        this.former = former;
        this.formerCounts = formerCounts;
    }

    /** For what is made now. */
    public KeyedHash current() {
        return current;
    }

    /** For what is looked for or checked: the current one, then the former while it counts. */
    public List<KeyedHash> accepted() {
        return formerCounts.getAsBoolean()
                ? Stream.concat(Stream.of(current), former.stream()).toList()
                : List.of(current);
    }
}

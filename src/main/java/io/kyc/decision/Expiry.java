package io.kyc.decision;

import java.util.Optional;

/**
 * Until when a document is valid.
 *
 * @param days the possible last valid days; empty when they were not read, or when the document does not expire
 * @param never whether the document says that it does not expire; a date far in the future does not mean that
 */
public record Expiry(Optional<DaySpan> days, boolean never) {
    /** No expiry was read. */
    public static final Expiry NOT_READ = new Expiry(Optional.empty(), false);
    /** The document says that it does not expire. */
    public static final Expiry NEVER = new Expiry(Optional.empty(), true);

    public Expiry {
        if (never && days.isPresent()) {
            throw new IllegalArgumentException("a document that does not expire has no last day");
        }
    }

    /** The document is valid until one of these days. */
    public static Expiry of(Optional<DaySpan> days) {
        return days.isEmpty() ? NOT_READ : new Expiry(days, false);
    }

    /** Whether a date of expiry, or that there is none, was read. */
    public boolean isRead() {
        return never || days.isPresent();
    }
}

package io.kyc.decision;

import java.util.Optional;

/**
 * Until when a document is valid.
 *
 * @param days what is known about the last valid day; empty when it was not read, and when the document does not expire
 * @param never whether the document says that it does not expire; no far date stands for that
 */
public record Expiry(Optional<DaySpan> days, boolean never) {
    /** Not read. */
    public static final Expiry NOT_READ = new Expiry(Optional.empty(), false);
    /** The document says that it does not expire. */
    public static final Expiry NEVER = new Expiry(Optional.empty(), true);

    public Expiry {
        if (never && days.isPresent()) {
            throw new IllegalArgumentException("a document that does not expire has no last day");
        }
    }

    /** Valid until this day. */
    public static Expiry of(Optional<DaySpan> days) {
        return days.isEmpty() ? NOT_READ : new Expiry(days, false);
    }

    /** Whether the document was understood to say either. */
    public boolean isRead() {
        return never || days.isPresent();
    }
}

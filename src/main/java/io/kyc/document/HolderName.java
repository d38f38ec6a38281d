package io.kyc.document;

import io.kyc.decision.Agreement;
import io.kyc.document.text.NameMatch;
import io.kyc.document.text.PersonName;
import java.util.Optional;

/** Compares the holder's name as two sources have it. */
public final class HolderName {
    private HolderName() {}

    /** Unknown where one is absent or has no letter that can be compared. */
    public static Agreement agreement(Optional<PersonName> one, Optional<PersonName> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        NameMatch match = NameMatch.compare(one.get(), other.get());
        if (match.reason() == NameMatch.Reason.NO_NAME) {
            return Agreement.UNKNOWN;
        }
        return switch (match.result()) {
            case MATCH -> Agreement.AGREES;
            case PARTIAL -> Agreement.PARTLY;
            case MISMATCH -> Agreement.DIFFERS;
        };
    }
}

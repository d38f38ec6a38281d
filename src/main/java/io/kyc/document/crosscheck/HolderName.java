package io.kyc.document.crosscheck;

import io.kyc.decision.Agreement;
import io.kyc.document.text.NameMatch;
import io.kyc.document.text.PersonName;
import java.util.Optional;

/** Compares the holder's printed name with the name in a zone or barcode. */
final class HolderName {
    private HolderName() {}

    /**
     * @param printed as printed; words of the other name may be missing, because they were not read or are covered
     * @param other the name in the zone or barcode; words of the print may be missing only if it was cut
     */
    static Agreement agreement(Optional<PersonName> printed, Optional<PersonName> other) {
        if (printed.isEmpty()) {
            return Agreement.NOT_PRINTED;
        }
        if (other.isEmpty()) {
            return Agreement.NOT_SAID;
        }
        return agreement(printed.get(), other.get());
    }

    private static Agreement agreement(PersonName printed, PersonName other) {
        NameMatch match = NameMatch.compare(printed, other);
        return switch (match.reason()) {
            case NO_NAME -> Agreement.NOT_COMPARABLE;
            case TRUNCATED, INITIALS -> Agreement.CUT;
            case PARTICLES, FEWER_GIVEN_NAMES, FEWER_FAMILY_NAMES -> withFewerWords(printed, other);
            default -> match.result() == NameMatch.Result.MATCH ? Agreement.AGREES : Agreement.DIFFERS;
        };
    }

    private static Agreement withFewerWords(PersonName printed, PersonName other) {
        if (!other.mayBeCut() && !NameMatch.hasWordsOf(other, printed)) {
            return Agreement.DIFFERS;
        }
        return NameMatch.hasWordsOf(printed, other) ? Agreement.CUT : Agreement.NOT_PRINTED;
    }
}

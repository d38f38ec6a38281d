package io.kyc.accuracy;

import io.kyc.specimens.Bearer;
import io.kyc.specimens.SpecimenPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An honest document as a person carries it.
 *
 * @param name of the state and the design
 * @param documentType as start-session has it
 * @param bearer what is true
 * @param sides as drawn, the front first
 */
record CarriedDocument(String name, String documentType, Bearer bearer, List<SpecimenPage> sides) {

    /** The lines of its zone with spaces between them; empty if it has none. */
    Optional<String> zone() {
        return sides.stream()
                .map(SpecimenPage::mrz)
                .filter(lines -> !lines.isEmpty())
                .map(lines -> String.join(" ", lines))
                .findFirst();
    }

    boolean isLicence() {
        return zone().isEmpty();
    }

    /** The date of expiry as answers have it. */
    String expiry() {
        return bearer.expiryDate().map(LocalDate::toString).orElse("DOES_NOT_EXPIRE");
    }
}

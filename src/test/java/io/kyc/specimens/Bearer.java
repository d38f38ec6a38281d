package io.kyc.specimens;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A fictitious person with the data of one document, as it is printed.
 *
 * @param familyName as printed, in two scripts with a stroke between them where the state does so; empty if there is none
 * @param givenNames likewise
 * @param birthDate any day
 * @param sex {@code M} or {@code F}
 * @param number what stands in {@code <>} is printed only
 * @param personalNumber likewise; empty if the document has none
 * @param issueDate of the document
 * @param expiryDate empty if the document does not expire
 */
public record Bearer(
        String familyName,
        String givenNames,
        LocalDate birthDate,
        char sex,
        String number,
        String personalNumber,
        LocalDate issueDate,
        Optional<LocalDate> expiryDate) {

    /** The family name in Latin letters. */
    public String latinFamilyName() {
        return latin(familyName);
    }

    /** The given names in Latin letters. */
    public String latinGivenNames() {
        return latin(givenNames);
    }

    /** The number as zones and barcodes have it. */
    public String bareNumber() {
        return bare(number);
    }

    /** A number as it is printed. */
    static String printed(String number) {
        return number.replaceAll("[<>]", "");
    }

    static String bare(String number) {
        return number.replaceAll("<[^>]*>|[ ]", "");
    }

    private static String latin(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}

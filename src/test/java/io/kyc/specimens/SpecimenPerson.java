package io.kyc.specimens;

import java.time.LocalDate;
import java.util.List;

/**
 * A fictitious person with the data of one document.
 *
 * @param familyName as printed, with its diacritics
 * @param givenNames as printed, separated by spaces
 * @param state that issues the document, and the person's nationality
 * @param birthDate any day
 * @param sex {@code M}, {@code F} or {@code X}
 * @param birthPlace as printed
 * @param documentNumber letters and digits; up to 9 on passports and cards
 * @param issueDate of the document
 * @param expiryDate of the document
 * @param personalNumber the optional data of the zone, may be empty
 * @param address street line and town line; on licences the latter is {@code RICHMOND VA 23269}
 */
public record SpecimenPerson(
        String familyName,
        String givenNames,
        SpecimenState state,
        LocalDate birthDate,
        char sex,
        String birthPlace,
        String documentNumber,
        LocalDate issueDate,
        LocalDate expiryDate,
        String personalNumber,
        List<String> address) {
    public SpecimenPerson {
        address = List.copyOf(address);
    }

    /** The same person with another name. */
    public SpecimenPerson named(String familyName, String givenNames) {
        return new SpecimenPerson(
                familyName,
                givenNames,
                state,
                birthDate,
                sex,
                birthPlace,
                documentNumber,
                issueDate,
                expiryDate,
                personalNumber,
                address);
    }

    public SpecimenPerson born(LocalDate birthDate) {
        return new SpecimenPerson(
                familyName,
                givenNames,
                state,
                birthDate,
                sex,
                birthPlace,
                documentNumber,
                issueDate,
                expiryDate,
                personalNumber,
                address);
    }

    /** The same person with another document of the same state. */
    public SpecimenPerson withDocument(String documentNumber, LocalDate issueDate, LocalDate expiryDate) {
        return new SpecimenPerson(
                familyName,
                givenNames,
                state,
                birthDate,
                sex,
                birthPlace,
                documentNumber,
                issueDate,
                expiryDate,
                personalNumber,
                address);
    }

    public SpecimenPerson withDocumentNumber(String documentNumber) {
        return withDocument(documentNumber, issueDate, expiryDate);
    }

    public SpecimenPerson expiring(LocalDate expiryDate) {
        return withDocument(documentNumber, issueDate, expiryDate);
    }

    public SpecimenPerson withPersonalNumber(String personalNumber) {
        return new SpecimenPerson(
                familyName,
                givenNames,
                state,
                birthDate,
                sex,
                birthPlace,
                documentNumber,
                issueDate,
                expiryDate,
                personalNumber,
                address);
    }

    public SpecimenPerson livingAt(List<String> address) {
        return new SpecimenPerson(
                familyName,
                givenNames,
                state,
                birthDate,
                sex,
                birthPlace,
                documentNumber,
                issueDate,
                expiryDate,
                personalNumber,
                address);
    }
}

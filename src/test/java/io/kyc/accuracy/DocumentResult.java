package io.kyc.accuracy;

import io.kyc.accuracy.DrawnDocument.Flaw;
import io.kyc.decision.Decision;
import io.kyc.decision.Reason;
import io.kyc.document.text.NameMatch;
import io.kyc.document.text.PersonName;
import io.kyc.specimens.SpecimenPerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result for a drawn document.
 *
 * @param document as drawn
 * @param fields normalised, by type
 * @param reasons from the answer
 * @param decision that follows from the reasons by default
 */
record DocumentResult(DrawnDocument document, Map<String, String> fields, List<Reason> reasons, Decision decision) {

    enum Reading {
        RIGHT,
        ABSENT,
        WRONG
    }

    /** How each field was read; empty for a forged document, because that says two things. */
    Map<String, Reading> readings() {
        Map<String, Reading> readings = new LinkedHashMap<>();
        if (document.flaw() == Flaw.PRINT_FORGED || document.flaw() == Flaw.ZONE_FORGED) {
            return readings;
        }
        SpecimenPerson person = document.person();
        readings.put("name", name(person));
        readings.put("DOCUMENT_NUMBER", reading("DOCUMENT_NUMBER", person.documentNumber()));
        readings.put(
                "DATE_OF_BIRTH", reading("DATE_OF_BIRTH", person.birthDate().toString()));
        readings.put(
                "DATE_OF_ISSUE", reading("DATE_OF_ISSUE", person.issueDate().toString()));
        readings.put(
                "EXPIRATION_DATE",
                reading("EXPIRATION_DATE", person.expiryDate().toString()));
        return readings;
    }

    private Reading reading(String type, String truth) {
        String value = fields.getOrDefault(type, "");
        return value.isEmpty()
                ? Reading.ABSENT
                : value.replaceAll("[ -]", "").equals(truth.replaceAll("[ -]", "")) ? Reading.RIGHT : Reading.WRONG;
    }

    /** Right even if the letters are spelled in another way, because names are compared like that everywhere. */
    private Reading name(SpecimenPerson person) {
        if (!fields.containsKey("LAST_NAME") && !fields.containsKey("FIRST_NAME")) {
            return Reading.ABSENT;
        }
        PersonName read = PersonName.of(
                fields.getOrDefault("LAST_NAME", ""),
                fields.getOrDefault("FIRST_NAME", "") + " " + fields.getOrDefault("MIDDLE_NAME", ""));
        PersonName truth = PersonName.of(person.familyName(), person.givenNames());
        return NameMatch.compare(read, truth).result() == NameMatch.Result.MATCH ? Reading.RIGHT : Reading.WRONG;
    }

    /** Declined although it has no flaw. */
    boolean isWrongDecline() {
        return document.flaw() == Flaw.NONE && decision == Decision.DECLINED;
    }

    /** Approved although it has a flaw. */
    boolean isWrongPass() {
        return document.flaw() != Flaw.NONE && decision == Decision.APPROVED;
    }
}
